def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "PASSED"
assert !verdict.complete
assert verdict.incompleteBecause.any { it.contains("c") }
assert verdict.gates.find { it.id == "done" }.rules.find { it.id == "DONE-03" }.checked == 2
return true
