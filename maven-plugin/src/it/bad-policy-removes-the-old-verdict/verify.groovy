def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("Delivery Gate: PASSED")
assert log.contains("misspelt.yaml:3: unknown key 'parametres'")
assert log.contains("did you mean 'parameters'?")
assert verdict == null || verdict.status == "ERROR"
return true
