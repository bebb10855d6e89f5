def verdictFile = new File(basedir, "target/delivery-gate/verdict.json")
def verdict = verdictFile.file ? new groovy.json.JsonSlurper().parse(verdictFile) : null
def log = new File(basedir, "build.log").text

assert verdict.status == "PASSED"
def deployed = []
new File(basedir, "../../deployed/${basedir.name}").eachFileRecurse { if (it.name.endsWith(".pom")) deployed << it.name }
deployed.removeAll { it.endsWith("-build.pom") } // Maven 4 deploys the build's model as well
assert deployed.sort() == ["a-1.0.pom", "b-1.0.pom", "c-1.0.pom", "passed-gate-deploys-everything-1.0.pom"]
return true
