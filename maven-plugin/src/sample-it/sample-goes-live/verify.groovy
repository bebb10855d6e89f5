def read = { folder ->
  new groovy.json.JsonSlurper().parse(new File(folder, "verdict.json"))
}
def rulesOf = { verdict, gate -> verdict.gates.find { it.id == gate }.rules }

// Every gate is enforced by release-policy.yaml, and every one is green.
def verdict = read(new File(basedir, "target/delivery-gate"))
assert verdict.status == "PASSED"
["framing", "ready", "done", "debt", "flow", "sequence", "go-live"].each { gate ->
  assert verdict.gates.find { it.id == gate }.status == "PASSED" : gate
}
def goLive = rulesOf(verdict, "go-live")
assert goLive*.id == (1..16).collect { String.format("LIVE-%02d", it) }
assert goLive.every { it.status == "PASSED" && it.checked > 0 }
assert rulesOf(verdict, "done").find { it.id == "DONE-08" }.status == "PASSED"

// One detail that is wrong turns go-live red again, and for that reason alone.
def jar = new File(basedir, "../../../../cli/target/delivery-gate.jar").canonicalFile
def check = { String name ->
  def out = new File(basedir, "target/" + name)
  def process = ["java", "-jar", jar.path, "check", basedir.path, "--policy",
      new File(basedir, "release-policy.yaml").path, "--at", "2026-11-20T12:00:00Z", "--out", out.path].execute()
  process.consumeProcessOutput(System.out, System.err)
  [exit: process.waitFor(), verdict: read(out)]
}
def spoilt = { String name, String file, String right, String wrong, String rule ->
  def record = new File(basedir, file)
  def text = record.text
  assert text.contains(right)
  record.text = text.replace(right, wrong)
  def checked = check(name)
  record.text = text
  assert checked.exit == 1
  assert checked.verdict.gates.findAll { it.status == "FAILED" }*.id == ["go-live"]
  assert rulesOf(checked.verdict, "go-live").findAll { it.status != "PASSED" }*.id == [rule]
}
spoilt("approved-by-its-author", "delivery/go-live.yaml", "author: Mia Kern", "author: Ines Park", "LIVE-09")
spoilt("too-slow", "delivery/go-live.yaml", "per-second: 50", "per-second: 5000", "LIVE-04")
assert check("again").exit == 0
return true
