import java.nio.file.Files

def out = new File(basedir, "target/delivery-gate")
def verdict = new groovy.json.JsonSlurper().parse(new File(out, "verdict.json"))
def breached = verdict.gates.collectMany { it.rules }.findAll { it.status == "BREACHED" }*.id

assert verdict.status == "FAILED"
assert breached.containsAll(["DONE-01", "DONE-03", "DONE-04", "DONE-06", "DONE-09", "DEBT-01", "DEBT-02"])
def duplication = verdict.gates.find { it.id == "debt" }.rules.find { it.id == "DEBT-01" }.breaches[0]
assert new BigDecimal(duplication.actual) > 5
assert duplication.location.file.endsWith("Exporter.java")
def log = new File(basedir, "build.log").text
assert ["DONE-01", "DONE-03", "DONE-04", "DEBT-01", "DEBT-02"].every { log.contains(it) }

// The command comes to the same bytes from the evidence that the goal wrote.
def jar = new File(basedir, "../../../../cli/target/delivery-gate.jar").canonicalFile
def again = new File(basedir, "target/again")
def command = ["java", "-jar", jar.path, "check", basedir.path, "--evidence",
    new File(out, "evidence.json").path, "--out", again.path]
def process = command.execute()
process.consumeProcessOutput(System.out, System.err)
assert process.waitFor() == 1
["verdict.json", "evidence.json", "summary.md", "report/index.html"].each {
  assert Files.mismatch(new File(out, it).toPath(), new File(again, it).toPath()) == -1 : it
}

// At the instant that the record was written for, every gate has something to complain about.
def then = new File(basedir, "target/then")
def atThatTime = ["java", "-jar", jar.path, "check", basedir.path,
    "--at", "2026-11-20T12:00:00Z", "--out", then.path].execute()
atThatTime.consumeProcessOutput(System.out, System.err)
assert atThatTime.waitFor() == 1
def gates = new groovy.json.JsonSlurper().parse(new File(then, "verdict.json")).gates
["ready", "done", "debt", "flow", "go-live", "sequence"].each { gate ->
  assert gates.find { it.id == gate }.status == "FAILED" : gate
}
assert gates.find { it.id == "framing" }.status == "WARNING"
return true
