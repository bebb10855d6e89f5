def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "PASSED"
def executions = (log =~ /delivery-gate(-maven-plugin)?:[^:]+:check \(default\) @/).count
assert executions >= 51 : "$executions executions of the goal"
assert log.count("Delivery Gate: loading the rule base") == 1
assert log.count("Delivery Gate: PASSED") == 1
return true
