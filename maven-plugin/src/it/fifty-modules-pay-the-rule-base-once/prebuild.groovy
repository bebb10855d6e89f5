def modules = (2..50).collect { String.format("m%02d", it) }
def parent = new File(basedir, "pom.xml")
parent.text = parent.text.replace("<module>a</module>",
    "<module>a</module>" + modules.collect { "<module>$it</module>" }.join())
modules.each {
  def module = new File(basedir, it)
  module.mkdirs()
  new File(module, "pom.xml").text = new File(basedir, "a/pom.xml").text
      .replace("<artifactId>a</artifactId>", "<artifactId>$it</artifactId><packaging>pom</packaging>")
}
return true
