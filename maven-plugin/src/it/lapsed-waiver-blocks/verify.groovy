def log = new File(basedir, "build.log").text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))
def rule = verdict.gates.find { it.id == "acme" }.rules.find { it.id == "ACME-01" }

assert log.contains("Delivery Gate: PASSED")
assert log.contains("with 1 breach waived")
assert log.contains("waived: W-1")
assert verdict.status == "FAILED"
assert rule.status == "BREACHED"
assert rule.breaches[0].waiver == ""
assert rule.reason.startsWith("waiver W-1 has no effect: it ended 2027-03-28T00:59:59Z")
return true
