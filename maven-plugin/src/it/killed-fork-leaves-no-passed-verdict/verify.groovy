def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("Delivery Gate: PASSED") : "the first build passes"
assert log.contains("The forked VM terminated")
assert verdict.status == "ERROR"
assert verdict.incompleteBecause.any { it.contains("before the last module was verified") }
return true
