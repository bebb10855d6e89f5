def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))
def log = new File(basedir, "build.log").text
def rule = verdict.gates.find { it.id == "done" }.rules.find { it.id == "DONE-05" }

assert verdict.status == "FAILED"
assert rule.status == "BREACHED"
assert rule.reason.contains("it is the last commit in common with 'main'")
assert rule.breaches[0].message.endsWith("0 of 1 new or changed lines are covered;" +
    " missed are 1 in src/main/java/it/Numbers.java")
assert log.contains("DONE-05")
return true
