def log = new File(basedir, "build.log").text
def baseline = new File(basedir, "delivery/baseline/debt/a.yaml").text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))
def rule = verdict.gates.find { it.id == "debt" }.rules.find { it.id == "DEBT-05" }

assert log.contains("a continuous-integration server does not record what is accepted (CI is set)")
assert log.contains("not recorded, because 1 of 3 modules were built; left out: ")
assert log.count("first baseline: 1 findings and duplicates are accepted") == 1
assert log.count("written  delivery/baseline/debt/a.yaml") == 1
assert baseline.contains('rule: "UnusedPrivateField", files: ["a/src/main/java/it/a/A.java"]')
assert new File(basedir, "delivery/baseline/debt/b.yaml").text.contains("effort-minutes: 0\naccepted: []\n")
assert !new File(basedir, "a/delivery").exists()
assert rule.status == "PASSED"
assert rule.reason == "against the baseline: 0 new, 1 outstanding, 0 fixed"
return true
