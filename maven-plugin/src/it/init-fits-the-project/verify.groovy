def log = new File(basedir, "build.log").text
def policy = new File(basedir, "delivery-gate.yaml").text
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/delivery-gate/verdict.json"))

assert policy.startsWith("# yaml-language-server: \$schema=delivery/schema/policy-v1.schema.json\n")
assert new File(basedir, "delivery/schema/policy-v1.schema.json").file
assert new File(basedir, "delivery/schema/records-v1.schema.json").file
assert policy.contains("\n    - coverage\n")
assert policy =~ /    # module a, b: .*pmd:cpd.*\n    - duplication\n/
assert new File(basedir, "delivery/product.yaml").text.contains("\nproduct:\n  name: init-fits-the-project\n")
assert new File(basedir, "delivery/waivers.yaml").text == "# ours: nothing is accepted\n"
assert log.contains("written  delivery/backlog.yaml")
assert log.contains("kept     delivery/waivers.yaml")
assert !new File(basedir, "a/delivery").exists()
assert verdict.gates.find { it.id == "done" }.status == "PASSED"
assert verdict.gates.find { it.id == "debt" }.status == "FAILED"
return true
