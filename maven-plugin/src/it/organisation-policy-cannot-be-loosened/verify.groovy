def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text
def lock = "organisation policy acme 2026.2 (acme/policy.yaml:6) locks it at 2 %"

assert log.contains("Delivery Gate: PASSED")
assert log.contains("looser-limit.yaml:4: done.skipped.percent.max cannot be 3 %: " + lock)
assert log.contains("(lower is stricter: write 2 % or less)")
assert log.contains("looser-gate.yaml:2: gate done cannot be 'reported': organisation policy acme" +
    " 2026.2 (acme/policy.yaml:5) locks it at 'enforced'")
assert log.contains("deliveryGate.set done.skipped.percent.max=4:" +
    " done.skipped.percent.max cannot be 4 %: " + lock)
assert verdict == null || verdict.status == "ERROR"
return true
