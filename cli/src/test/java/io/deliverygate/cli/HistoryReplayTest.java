package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.baseline.Comparison;
import io.deliverygate.cli.BruteForce.Known;
import io.deliverygate.cli.BruteForce.Sets;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Flaw;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A history of a project of two modules, in a repository of the real git: after each commit the
 * new, outstanding and fixed flaws are those that brute force finds.
 */
class HistoryReplayTest {

  private static final List<String> MODULES = List.of("core", "web");
  private static final String CORE = "core/src/main/java/acme/";
  private static final String WEB = "web/src/main/java/acme/";
  private static final int LEAST_COMMITS = 30;

  @TempDir private Path scratch;
  private Path root;
  private GivenGit git;
  private MarkedCode code;
  private BruteForce truth;
  private final Map<String, String> names = new HashMap<>();
  private int commits;

  @Test
  void shouldTellWhatBruteForceTellsAfterEveryCommit() throws Exception {
    begin();
    onOneLine();
    onTwoBranches();
    rebased();
    acrossModules();
    copied();
    assertThat(commits).as("commits that were looked at").isGreaterThanOrEqualTo(LEAST_COMMITS);
  }

  private void begin() throws Exception {
    root = Files.createDirectory(scratch.resolve("project"));
    git = new GivenGit(root).withDriver(scratch);
    code = new MarkedCode(root, MODULES);
    truth = new BruteForce(root, code, MODULES);
    write(
        "pom.xml",
        pom(
            "shop",
            "<packaging>pom</packaging><modules><module>core</module><module>web</module></modules>"));
    write("core/pom.xml", pom("core", ""));
    write("web/pom.xml", pom("web", ""));
    write(".gitignore", "target/\n");
    write(
        "delivery-gate.yaml",
        """
        gates: {done: off, debt: enforced}
        evidence: {expected: [findings, duplication]}
        """);
    type(CORE + "A", bad("f1"), bad("f2"), "  int fine;");
    type(CORE + "B", bad("f3"), copy("x"));
    type(CORE + "C", copy("x"));
    type(WEB + "W", bad("f4"));
    recorded("the first baseline");
    assertOutstanding("f1", "f2", "f3", "f4", "x");
  }

  private void onOneLine() throws Exception {
    type(CORE + "A", "  int one;", "", "  int two;", bad("f1"), "  int three;", bad("f2"));
    commit("move lines");
    assertNew();
    type(CORE + "B", bad("f3").replace("int f3", "    int   f3"), copy("x"));
    commit("indent anew");
    assertNew();
    git.run("mv", CORE + "A.java", CORE + "Account.java");
    type(CORE + "Account", bad("f1"), bad("f2"));
    commit("rename a class");
    assertNew();
    type(CORE + "B", bad("f3"), bad("n1"), copy("x"));
    commit("add a finding");
    assertNew("n1");
    revert("HEAD");
    assertNew();
    type(CORE + "B", copy("x"));
    commit("fix a finding and leave it in the baseline");
    assertFixed("f3");
    recorded("drop it from the baseline");
    assertFixed();
    type(CORE + "B", bad("f3"), copy("x"));
    commit("bring it back");
    assertNew("f3");
    revert("HEAD");
    type(CORE + "Account", bad("f1"), bad("f1"), bad("f2"));
    commit("have the same finding twice in a file");
    assertNew("f1");
    revert("HEAD");
    type(WEB + "V", bad("f4"));
    commit("have the same finding in another file");
    assertNew("f4");
    git.run("rm", "-q", WEB + "W.java");
    commit("then delete the file that had it");
    assertNew();
    revert("HEAD");
    revert("HEAD~2");
    type(CORE + "B", bad("n2"), copy("x"));
    recorded("accept a new one", "--accept-new");
    assertOutstanding("f1", "f2", "f4", "n2", "x");
  }

  private void onTwoBranches() throws Exception {
    git.run("checkout", "-q", "-b", "one");
    type(CORE + "Account", bad("f1"));
    recorded("fix f2");
    type(CORE + "D", bad("n3"));
    commit("add n3");
    assertNew("n3");
    git.run("mv", CORE + "C.java", CORE + "Copy.java");
    type(CORE + "Copy", copy("x"));
    recorded("rename a file of a duplicate");
    assertNew("n3");
    git.run("checkout", "-q", "main");
    type(CORE + "B", copy("x"));
    recorded("fix n2");
    type(CORE + "E", copy("y"));
    type(CORE + "F", copy("y"));
    recorded("accept another duplicate", "--accept-new");
    assertOutstanding("f1", "f2", "f4", "x", "y");
    merge("one");
    assertNew("n3", "y");
    recorded("accept what the merge brought", "--accept-new");
    git.run("rm", "-q", CORE + "D.java");
    recorded("fix n3");
    assertNew();
    git.run("checkout", "-q", "-b", "two");
    type(WEB + "W");
    recorded("fix f4");
    git.run("checkout", "-q", "main");
    type(WEB + "W", bad("f4"), bad("n4"));
    commit("add n4");
    assertNew("n4");
    git.run("checkout", "-q", "two");
    assertThat(git.attempt("merge", "-q", "main")).isNotZero();
    type(WEB + "W", bad("n4"));
    merged("main");
    assertNew("n4");
    git.run("checkout", "-q", "main");
    git.run("merge", "-q", "--ff-only", "two");
    assertSame("fast-forward");
    type(WEB + "W");
    commit("fix n4");
    assertNew();
  }

  private void rebased() throws Exception {
    git.run("checkout", "-q", "-b", "three");
    type(CORE + "Account");
    recorded("fix f1");
    type(WEB + "U", bad("n5"));
    recorded("accept n5", "--accept-new");
    git.run("checkout", "-q", "main");
    type(CORE + "G", bad("n6"));
    recorded("accept n6", "--accept-new");
    rebase("three", "main");
    assertNew("n6");
    git.run("checkout", "-q", "main");
    git.run("merge", "-q", "--ff-only", "three");
    git.run("rm", "-q", CORE + "G.java");
    commit("fix n6");
    assertNew();
    revert("main~1");
    assertNew();
    revert("HEAD");
    assertOutstanding("n5", "x", "y");
  }

  private void acrossModules() throws Exception {
    type(WEB + "U", bad("n5"), bad("n7"));
    recorded("accept n5 and n7", "--accept-new");
    git.run("mv", WEB + "U.java", CORE + "U.java");
    commit("move a file to another module");
    assertNew();
    recorded("let its entries follow");
    assertFixed();
    git.run("rm", "-q", CORE + "U.java");
    commit("delete it");
    assertFixed("n5", "n7");
    recorded("drop its entries");
  }

  private void copied() throws Exception {
    type(CORE + "H", copy("x"));
    commit("copy a duplicate once more");
    assertNew("x");
    git.run("rm", "-q", CORE + "H.java");
    type(CORE + "E");
    type(CORE + "I", copy("z"));
    type(CORE + "J", copy("z"));
    commit("fix a duplicate and add another of the same size");
    assertNew("z");
    assertFixed("y");
    revert("HEAD");
    assertNew("x");
  }

  private static String pom(String name, String more) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
        <groupId>acme</groupId><artifactId>%s</artifactId><version>1</version>%s</project>
        """
        .formatted(name, more);
  }

  private static String bad(String name) {
    return "  int %s = 1; // BAD %s".formatted(name, name);
  }

  private static String copy(String name) {
    return "  // COPY %s\n  int %s1;\n  int %s2;\n  // END".formatted(name, name, name);
  }

  /** A source file of a class. */
  private void type(String path, String... lines) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    write(
        path + ".java",
        "package acme;\n\nclass %s {\n%s\n}\n".formatted(name, String.join("\n", lines)));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private void commit(String message) throws IOException {
    List<Known> before = commits == 0 ? List.of() : truth.accepted(git.id("HEAD"));
    git.commit(message);
    truth.accepts(git.id("HEAD"), before);
    assertSame(message);
  }

  /** Records the baseline and commits it with all other changes. */
  private void recorded(String message, String... options) throws IOException {
    List<Known> before = commits == 0 ? List.of() : truth.accepted(git.id("HEAD"));
    boolean everything = commits == 0 || options.length > 0;
    List<Known> now = everything ? truth.found() : truth.sets(before).outstanding();
    code.analyse();
    run(
        Stream.concat(Stream.of("baseline", root.toString()), Stream.of(options))
            .toArray(String[]::new));
    git.commit(message);
    truth.accepts(git.id("HEAD"), now);
    assertSame(message);
  }

  private void revert(String commit) throws IOException {
    String reverted = git.id(commit);
    String ours = git.id("HEAD");
    git.run("revert", "--no-edit", commit);
    picked(reverted, ours, git.id(reverted + "~1"), "revert " + commit);
  }

  /** What a change from one commit to another makes of the baseline of a third. */
  private void picked(String from, String onto, String to, String what) throws IOException {
    truth.accepts(
        git.id("HEAD"),
        truth.merged(truth.accepted(from), truth.accepted(onto), truth.accepted(to)));
    assertSame(what);
  }

  private void merge(String branch) throws IOException {
    git.run("merge", "-q", "--no-edit", branch);
    merged(branch);
  }

  /** Takes note of a merge of two branches; commits it where that is still to be done. */
  private void merged(String theirs) throws IOException {
    if (Files.exists(root.resolve(".git/MERGE_HEAD"))) {
      git.commit("merge " + theirs);
    }
    String one = git.id("HEAD^1");
    String other = git.id("HEAD^2");
    picked(base(one, other), one, other, "merge " + theirs);
  }

  private String base(String one, String other) throws IOException {
    return git.run("merge-base", one, other).strip();
  }

  /** Rebases a branch and looks at each of its commits anew. */
  private void rebase(String branch, String onto) throws IOException {
    String start = base(branch, onto);
    List<String> old = git.run("rev-list", "--reverse", start + ".." + branch).lines().toList();
    git.run("rebase", "-q", onto, branch);
    List<String> anew = git.run("rev-list", "--reverse", onto + ".." + branch).lines().toList();
    assertThat(anew).hasSameSizeAs(old);
    for (int i = 0; i < old.size(); i++) {
      git.run("checkout", "-q", anew.get(i));
      picked(git.id(old.get(i) + "~1"), git.id("HEAD~1"), old.get(i), "rebased " + old.get(i));
    }
    git.run("checkout", "-q", branch);
  }

  private Sets byHand() throws IOException {
    return truth.sets(truth.accepted(git.id("HEAD")));
  }

  private void assertNew(String... expected) throws IOException {
    assertThat(byHand().fresh()).extracting(Known::name).containsExactlyInAnyOrder(expected);
  }

  private void assertFixed(String... expected) throws IOException {
    assertThat(byHand().fixed()).extracting(Known::name).containsExactlyInAnyOrder(expected);
  }

  private void assertOutstanding(String... expected) throws IOException {
    assertThat(byHand().outstanding()).extracting(Known::name).containsExactlyInAnyOrder(expected);
  }

  /** The command's word against brute force. */
  private void assertSame(String what) throws IOException {
    commits++;
    code.analyse();
    run("check", root.toString());
    Path out = root.resolve("target/delivery-gate");
    Snapshot snapshot = SnapshotJson.read(out.resolve("evidence.json"));
    learnNames(snapshot);
    Sets expected = byHand();
    assertThat(sets(snapshot).texts()).as(what).isEqualTo(expected.texts());
    RuleVerdict rule = rule(out);
    assertThat(rule.reason())
        .as(what)
        .contains(
            "%d new, %d outstanding, %d fixed"
                .formatted(
                    expected.fresh().size(),
                    expected.outstanding().size(),
                    expected.fixed().size()));
    assertThat(rule.status() == RuleStatus.BREACHED)
        .as(what)
        .isEqualTo(!expected.fresh().isEmpty());
  }

  private static RuleVerdict rule(Path out) throws IOException {
    return VerdictJson.read(out.resolve("verdict.json")).gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals("DEBT-05"))
        .findFirst()
        .orElseThrow();
  }

  private Sets sets(Snapshot snapshot) {
    List<Flaw> found = new ArrayList<>(snapshot.all(Finding.class));
    found.addAll(snapshot.all(DuplicateBlock.class));
    Comparison comparison = Comparison.of(found, snapshot.all(AcceptedFlaw.class));
    return new Sets(
        comparison.fresh().stream().map(this::known).toList(),
        comparison.outstanding().stream().map(this::known).toList(),
        comparison.fixed().stream().map(this::known).toList());
  }

  private Known known(Flaw flaw) {
    String name = flaw instanceof Finding ? flaw.rule() : names.get(flaw.fingerprint());
    return new Known(flaw.module(), name, flaw.files());
  }

  private Known known(AcceptedFlaw flaw) {
    boolean copy = flaw.rule().equals("duplicate");
    String name = copy ? names.get(flaw.fingerprint()) : flaw.rule();
    return new Known(flaw.module(), name, flaw.files());
  }

  /** Which duplicate a fingerprint stands for is told by where it is. */
  private void learnNames(Snapshot snapshot) throws IOException {
    for (String module : MODULES) {
      for (MarkedCode.Mark mark : code.marks(module, true)) {
        snapshot.all(DuplicateBlock.class).stream()
            .filter(block -> stands(block, mark))
            .forEach(block -> names.put(block.fingerprint(), mark.name()));
      }
    }
  }

  private static boolean stands(DuplicateBlock block, MarkedCode.Mark mark) {
    return block.occurrences().stream()
        .anyMatch(place -> place.file().equals(mark.file()) && place.line() == mark.line());
  }

  private void run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    DeliveryGate.run(new PrintWriter(out), new PrintWriter(err), Map.of(), arguments);
    assertThat(err.toString()).isEmpty();
  }
}
