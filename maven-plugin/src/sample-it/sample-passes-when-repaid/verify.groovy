def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))
def rules = { gate -> verdict.gates.find { it.id == gate }.rules }

// The staging environment has not seen this revision yet, and without git nobody knows when a
// document was changed: that warns, and nothing else does.
assert verdict.status == "WARNING"
assert verdict.complete
["done", "debt"].each { gate ->
  assert rules(gate).findAll { !(it.status in ["PASSED", "NOT_APPLICABLE"]) }*.id ==
      (gate == "done" ? ["DONE-08", "DONE-10"] : [])
  assert rules(gate).findAll { it.status == "PASSED" }.every { it.checked > 0 }
}

// At the instant that the record was written for, all that people declare is in order.
def jar = new File(basedir, "../../../../cli/target/delivery-gate.jar").canonicalFile
def then = new File(basedir, "target/then")
def command = ["java", "-jar", jar.path, "check", basedir.path, "--records",
    new File(basedir, "delivery-repaid").path, "--at", "2026-11-20T12:00:00Z", "--out", then.path]
def process = command.execute()
process.consumeProcessOutput(System.out, System.err)
assert process.waitFor() == 0
def atThatTime = new groovy.json.JsonSlurper().parse(new File(then, "verdict.json"))
["framing", "ready", "flow", "sequence"].each { gate ->
  assert atThatTime.gates.find { it.id == gate }.status == "PASSED" : gate
}
return true
