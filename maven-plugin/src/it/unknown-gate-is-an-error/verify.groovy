def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("gate 'dune': there is no such gate (did you mean 'done'?)")
assert verdict == null || verdict.status == "ERROR"
return true
