def git = { String... arguments ->
  def command = ["git", "-c", "user.name=Some Body", "-c", "user.email=some@body"]
  def process = (command + arguments.toList()).execute(null, basedir)
  def text = process.err.text
  assert process.waitFor() == 0 : "git ${arguments.join(' ')}: $text"
}
def pom = new File(basedir, "pom.xml")
def changed = pom.text
pom.text = changed.replace("loose.yaml", "strict.yaml")
new File(basedir, ".gitignore").text = "target/\nbuild.log\n"
git("init", "-q", "-b", "main")
git("add", "--all")
git("commit", "-q", "--no-gpg-sign", "-m", "begin")
git("checkout", "-q", "-b", "feature")
pom.text = changed
git("commit", "-q", "--no-gpg-sign", "-a", "-m", "another policy")
return true
