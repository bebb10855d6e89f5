def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "PASSED"
assert verdict.complete
assert verdict.gates.find { it.id == "done" }.rules.find { it.id == "DONE-03" }.checked == 3
assert new File(basedir, "target/delivery-gate/report/index.html").file
assert ["a", "b", "c"].every { !new File(basedir, "$it/target/delivery-gate").exists() }
assert log.count("Delivery Gate: ") == 1 : "quiet when green: one line, once"
return true
