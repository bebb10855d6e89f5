def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))

assert verdict.status == "PASSED"
assert verdict.complete
assert verdict.gates.collectMany { it.rules }.every { it.status == "PASSED" && it.checked > 0 }
return true
