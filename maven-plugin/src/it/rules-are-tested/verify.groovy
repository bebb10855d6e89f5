def log = new File(basedir, "build.log").text

assert log.contains("[INFO] PASSED: 3 cases of 1 rules: 0 failed, 0 not covered; 6 changes tried, 0 not noticed")
assert log.contains("[ERROR] NOT NOTICED weak/acme/epics.drl:19: An epic is small: > became >=")
assert log.contains("the tests of the rules are not passed; see above")
assert log.contains("wrong/acme/epics.case.yaml:4: unknown key 'effrt' (did you mean 'effort'?)")
assert log.contains("[INFO] Delivery Gate: the tests of the rules are skipped")
assert log.contains("[INFO] PASSED: 2 cases of 1 rules: 0 failed, 0 not covered\n")
return true
