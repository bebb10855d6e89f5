def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "ERROR"
def rule = verdict.gates.find { it.id == "done" }.rules.find { it.id == "DONE-02" }
assert rule.status == "ERROR"
assert rule.reason.contains("a/reports/TEST-cut.xml")
assert log.contains("MojoExecutionException")
return true
