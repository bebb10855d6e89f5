def log = new File(basedir, "build.log").text

assert log.contains("target/delivery-gate/verdict.json: there is no verdict yet (run delivery-gate:check first)")
assert log.count("[INFO] ACME-01 An epic is small") == 1
assert log.contains("[INFO] gate acme (enforced), severity BLOCK, of rule pack project: BREACHED")
assert log.contains("[INFO]   acme.epic.effort.max = 41 points, set by the project policy (delivery-gate.yaml:4)")
assert log.contains("(2.5 points too much)")
assert log.contains("[INFO]       at delivery/backlog.yaml:3")
assert log.contains("[INFO]   delivery/rules/acme/epics.drl:8")
assert log.contains("rule 'ACNE-01': there is no such rule (did you mean 'ACME-01'?)")
assert log.contains("delivery-gate:explain\n")
return true
