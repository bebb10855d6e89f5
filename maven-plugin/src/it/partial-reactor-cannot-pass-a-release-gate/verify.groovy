def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.gates.find { it.id == "go-live" }.status == "FAILED"
def rule = verdict.gates.find { it.id == "go-live" }.rules.find { it.id == "LIVE-13" }
assert rule.status in ["BREACHED", "NO_EVIDENCE"]
assert rule.breaches.any { it.message.contains("only a part") }
return true
