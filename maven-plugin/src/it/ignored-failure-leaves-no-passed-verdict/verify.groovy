def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("Delivery Gate: PASSED") : "the first build passes"
assert verdict.status == "ERROR" : "an old PASSED verdict must not survive"
assert !verdict.complete
assert verdict.incompleteBecause.any { it.contains("before the last module was verified") }
assert !new File(basedir, "target/delivery-gate/evidence.json").exists()
return true
