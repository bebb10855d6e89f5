def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("skipped by deliveryGate.skip")
assert verdict.status == "ERROR"
assert !verdict.complete
return true
