// Makes of the sample what its team has on the day before the release: a repository with the
// revision that is to go live, on staging since yesterday and approved this morning.
import java.nio.file.FileSystems
import java.nio.file.Files

// A release uses no snapshots: the artifacts under test, as if they had been released.
def snapshot = "0.1.0-SNAPSHOT"
def release = "0.1.0"
def named = { file -> file.name.replace(snapshot, release) }
new File(localRepositoryPath, "io/deliverygate").eachDir { artifact ->
  def from = new File(artifact, snapshot)
  def to = new File(artifact, release)
  to.mkdirs()
  from.eachFileMatch(~/.*\.pom/) { pom ->
    new File(to, named(pom)).text = pom.text.replace(snapshot, release)
  }
  from.eachFileMatch(~/.*\.jar/) { jar ->
    def copy = new File(to, named(jar))
    copy.bytes = jar.bytes
    FileSystems.newFileSystem(copy.toPath(), null as ClassLoader).withCloseable { inside ->
      Files.walk(inside.getPath("/META-INF/maven")).withCloseable { entries ->
        entries.filter { it.toString().endsWith(".xml") }.toList().each {
          Files.writeString(it, Files.readString(it).replace(snapshot, release))
        }
      }
    }
  }
}
def pom = new File(basedir, "pom.xml")
pom.text = pom.text.replace(snapshot, release)

// The repaid record is the record of this release.
def delivery = new File(basedir, "delivery")
assert delivery.deleteDir()
assert new File(basedir, "delivery-repaid").renameTo(delivery)

def git = { String day, String... command ->
  def process = new ProcessBuilder(["git", "-c", "user.name=Mia Kern", "-c", "user.email=mia.kern@payments.example",
      "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", *command])
      .directory(basedir).redirectErrorStream(true)
  process.environment().putAll(["GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day])
  def run = process.start()
  def said = run.inputStream.text.strip()
  assert run.waitFor() == 0 : said
  said
}
def yesterday = "2026-11-19T16:20:00+01:00"
def today = "2026-11-20T10:05:00+01:00"
git(yesterday, "init", "-q")
new File(basedir, ".git/info/exclude") << "target/\n/build.log\n/testdata/\n"
git(yesterday, "add", "-A")
git(yesterday, "commit", "-q", "-m", "Release 1.4.0")
def revision = git(yesterday, "rev-parse", "HEAD")

// What people did with exactly this revision: a change of the records alone leaves it the same.
def flow = new File(delivery, "flow.yaml")
def deployments = "deployments:\n"
assert flow.text.contains(deployments)
flow.text = flow.text.replace(deployments, deployments +
    "  - {id: DEP-49, environment: staging, version: \"1.4.0\", revision: ${revision}, at: 2026-11-19T17:30:00+01:00}\n")
new File(delivery, "go-live.yaml") << """
approvals:
  - {role: chief-product-owner, by: Ines Park, version: "1.4.0", revision: ${revision}, at: 2026-11-20T10:00:00+01:00}
"""
git(today, "add", "-A")
git(today, "commit", "-q", "-m", "Record the approval of 1.4.0")
return true
