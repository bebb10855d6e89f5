// Does what docs/writing-rules.md says, word for word: a block of code after a marker is a command
// to run, a file to write, or lines that the command before it has to show, in their order.
def walk = new File(basedir, "walk")
assert walk.mkdirs()
def guide = new File(basedir, "../../../../docs/writing-rules.md").getText("UTF-8")
def block = /(?s)<!-- walk: ([^>]*?) -->\n```\w*\n(.*?)```/
def repository = localRepositoryPath.path
def settings = new File(basedir.parentFile, "interpolated-settings.xml").path
def maven = new File(System.getProperty("maven.home"), "bin/mvn").path
def shown = ""
def steps = 0

def run = { String command, boolean fails ->
    def words = command.trim().split(/\s+/) as List
    assert words.remove(0) == "mvn"
    def all = [maven, "-B", "-s", settings, "-Dmaven.repo.local=" + repository,
            "-Duser.home=" + basedir.path] + words
    def process = new ProcessBuilder(all).directory(walk).redirectErrorStream(true).start()
    process.outputStream.close()
    def text = process.inputStream.getText("UTF-8")
    assert (process.waitFor() != 0) == fails: command + "\n" + text
    // Wrapped lines and the marks of Maven's log do not matter.
    return text.replaceAll(/(?m)^\[\w+\] ?/, "").replaceAll(/\s+/, " ")
}

(guide =~ block).each { whole, marker, text ->
    steps++
    if (marker == "run" || marker == "run fails") {
        shown = text.readLines().findAll { it }.collect { run(it, marker == "run fails") }.join(" ")
    } else if (marker == "shows") {
        def from = 0
        text.readLines().findAll { it }.each { line ->
            def at = shown.indexOf(line.replaceAll(/\s+/, " ").trim(), from)
            assert at >= 0: "not shown: " + line + "\n" + shown
            from = at
        }
    } else {
        assert marker.startsWith("file "): marker
        def file = new File(walk, marker.substring(5))
        file.parentFile.mkdirs()
        file.setText(text, "UTF-8")
    }
}
assert steps == (guide =~ /<!-- walk: /).count: "a marker without a block"
assert steps > 10
return true
