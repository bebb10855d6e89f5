def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

def table = log.substring(log.indexOf("Delivery Gate: FAILED"))
assert table =~ /done +FAILED +enforced/
assert table.contains("BLOCK  DONE-03  Tests ran, and few were skipped")
assert table.contains("module a: 1 test, at least 2 required: too few tests ran")
assert table.contains("fix: run the module's tests")
assert table.contains("Report: ")
return true
