def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "PASSED"
assert verdict.gates*.id == ["done", "debt"]
assert verdict.gates.every { it.enforced && it.status == "PASSED" }
assert log.count("Delivery Gate: ") == 1
return true
