def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert log.contains("Delivery Gate refuses this deploy")
assert log.contains("module c is deployed and does not run")
def deployed = []
def repository = new File(basedir, "../../deployed/${basedir.name}")
if (repository.directory) repository.eachFileRecurse { if (it.name.endsWith(".pom")) deployed << it.name }
assert deployed.empty
return true
