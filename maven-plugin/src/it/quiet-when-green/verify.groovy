def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

def lines = log.readLines().findAll { it =~ /Delivery Gate|DONE-|DEBT-/ }
assert lines.size() == 1
assert lines[0] =~ /Delivery Gate: PASSED - quiet-when-green 1.0 passes gate done/
return true
