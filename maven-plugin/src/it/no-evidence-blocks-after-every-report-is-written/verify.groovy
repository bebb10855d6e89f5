def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "FAILED"
def rule = verdict.gates.find { it.id == "done" }.rules.find { it.id == "DONE-04" }
assert rule.status == "NO_EVIDENCE"
assert rule.reason.contains("module a") && rule.reason.contains("module b")
assert ["evidence.json", "summary.md", "report/index.html"].every { new File(basedir, "target/delivery-gate/$it").file }
assert log.contains("MojoFailureException")
assert log.contains("DONE-04")
return true
