package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedLinesTest {

  private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");

  @TempDir private Path root;
  private Path work;
  private GivenRepository given;

  @BeforeEach
  void initialise() throws GitAPIException {
    work = root.resolve("work");
    given = new GivenRepository(work);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private ChangedLines changed(Path project) throws UnreadableReport, IOException {
    return changed(project, "main");
  }

  private static ChangedLines changed(Path project, String since)
      throws UnreadableReport, IOException {
    return GivenRepository.ask(
        project, git -> git.changedLines(since(since), choice(path -> true)));
  }

  private static NewCodeQuestion since(String since) {
    return new NewCodeQuestion(
        new NewCodeWindow(since, "v*"), Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);
  }

  /** Files that matter; the build makes what lies in {@code out}. */
  private static FileChoice choice(Predicate<String> wanted) {
    return new FileChoice() {
      @Override
      public boolean wants(String path) {
        return wanted.test(path);
      }

      @Override
      public boolean isBuilt(String path) {
        return Path.of(path).startsWith("out");
      }
    };
  }

  private Map<String, List<LineRange>> lines() throws UnreadableReport, IOException {
    return changed(work).lines();
  }

  private static String text(int... lines) {
    return IntStream.of(lines)
        .mapToObj(line -> "line " + line + "\n")
        .collect(Collectors.joining());
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s", command).isZero();
      return text;
    }
  }

  /** What git's own diff says. */
  private static Map<String, List<LineRange>> diff(Path folder, String base) throws Exception {
    String text =
        git(
            folder,
            "-c",
            "core.quotePath=false",
            "diff",
            "-U0",
            "-M50%",
            "--no-color",
            "--no-ext-diff",
            "--diff-algorithm=histogram",
            "--no-indent-heuristic",
            base,
            "--",
            ":!delivery");
    Map<String, List<LineRange>> lines = new TreeMap<>();
    String file = "";
    for (String line : text.split("\n", -1)) {
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("+++ ")) {
        file = line.substring("+++ b/".length());
      } else if (hunk.matches()) {
        int first = Integer.parseInt(hunk.group(1));
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        if (count > 0) {
          lines
              .computeIfAbsent(file, none -> new ArrayList<>())
              .add(new LineRange(first, first + count - 1));
        }
      }
    }
    return lines;
  }

  @Test
  void shouldTellAddedAndModifiedLinesSinceTheMergeBase() throws Exception {
    given.commit("a.txt", text(1, 2, 3, 4, 5));
    String base = given.commit("b.txt", text(1));
    given.branch("feature");
    given.commit("a.txt", text(1, 22, 3, 4, 5, 6, 7));
    given.commit("c.txt", text(1, 2));
    given.checkout("main");
    given.commit("b.txt", text(1, 2, 3));
    given.checkout("feature");

    assertThat(changed(work).base()).isEqualTo(base);
    assertThat(lines())
        .containsExactly(
            Map.entry("a.txt", List.of(new LineRange(2, 2), new LineRange(6, 7))),
            Map.entry("c.txt", List.of(new LineRange(1, 2))));
  }

  @Test
  void shouldTellWhatIsNotYetCommittedToo() throws Exception {
    given.commit("a.txt", text(1, 2, 3));
    given.commit(".gitignore", "made/\n");
    given.branch("feature");
    given.commit("a.txt", text(1, 2, 33));
    given.write("a.txt", text(1, 2, 33, 4));
    given.write("new.txt", text(1));
    given.write("made/made.txt", text(1));

    assertThat(lines())
        .containsExactly(
            Map.entry("a.txt", List.of(new LineRange(3, 4))),
            Map.entry("new.txt", List.of(new LineRange(1, 1))));
  }

  @Test
  void shouldLeaveOutWhatTheBuildMakesWhenNobodyIgnoresIt() throws Exception {
    given.commit("a.txt", text(1));
    given.branch("feature");
    given.commit("a.txt", text(2));
    given.write("out/made.txt", text(1));
    given.write("outside.txt", text(1));

    assertThat(lines()).containsOnlyKeys("a.txt", "outside.txt");
  }

  @Test
  void shouldNotOverlookATrackedFileThatIsIgnoredOrMade() throws Exception {
    given.commit("out/kept.txt", text(1));
    given.commit("made/kept.txt", text(1));
    given.commit(".gitignore", "made/\n");
    given.branch("feature");
    given.commit("out/kept.txt", text(1, 2));
    given.write("made/kept.txt", text(1, 2));

    assertThat(lines()).containsOnlyKeys("made/kept.txt", "out/kept.txt");
  }

  @Test
  void shouldCountOnlyTheChangesOfAFileThatMoved() throws Exception {
    given.commit("a/Old.java", text(1, 2, 3, 4, 5, 6, 7, 8));
    given.branch("feature");
    Files.delete(work.resolve("a/Old.java"));
    given.git().rm().addFilepattern("a/Old.java").call();
    given.commit("b/New.java", text(1, 2, 3, 44, 5, 6, 7, 8));

    assertThat(lines()).containsExactly(Map.entry("b/New.java", List.of(new LineRange(4, 4))));
  }

  @Test
  void shouldLeaveOutRecordsAndDeletedAndBinaryFiles() throws Exception {
    given.commit("gone.txt", text(1));
    given.branch("feature");
    given.git().rm().addFilepattern("gone.txt").call();
    given.commit("delivery/backlog.yaml", text(1));
    given.commit("picture.bin", "a\0b\n");

    assertThat(lines()).isEmpty();
    assertThat(changed(work).known()).isTrue();
  }

  @Test
  void shouldNameFilesFromTheProjectsFolder() throws Exception {
    given.commit("shop/a.txt", text(1));
    given.branch("feature");
    given.commit("shop/a.txt", text(1, 2));
    given.commit("shop/delivery/backlog.yaml", text(1));
    given.commit("other.txt", text(1));

    assertThat(changed(work.resolve("shop")).lines()).containsOnlyKeys("a.txt");
  }

  @Test
  void shouldLookOnlyIntoFilesThatAreWanted() throws Exception {
    given.commit("a.txt", text(1));
    given.branch("feature");
    given.commit("a.txt", text(2));
    given.commit("b.java", text(2));

    assertThat(
            GivenRepository.ask(
                    work,
                    git -> git.changedLines(since("main"), choice(path -> path.endsWith(".java"))))
                .lines())
        .containsOnlyKeys("b.java");
  }

  @Test
  void shouldPreferWhatWasFetchedToABranchThatLagsBehind() throws Exception {
    given.commit("a.txt", text(1));
    given.branch("feature");
    String fetched = given.commit("a.txt", text(1, 2));
    git(work, "update-ref", "refs/remotes/origin/main", fetched);
    given.commit("a.txt", text(1, 2, 3));

    assertThat(changed(work).base()).isEqualTo(fetched);
  }

  @Test
  void shouldTakeTagsAndCommitsAsTargets() throws Exception {
    String base = given.commit("a.txt", text(1));
    given.tag("v1", true);
    given.commit("a.txt", text(1, 2));

    for (String target : List.of("v1", base, base.substring(0, 8), "main~1")) {
      assertThat(changed(work, target).base()).isEqualTo(base);
    }
  }

  @Test
  void shouldReadALinkedWorkTree() throws Exception {
    given.commit("a.txt", text(1, 2));
    Path second = root.resolve("second");
    git(work, "worktree", "add", "-q", "-b", "feature", second.toString());
    Files.writeString(second.resolve("b.txt"), text(1));
    git(second, "add", "b.txt");
    git(second, "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "-m", "b");
    Files.writeString(second.resolve("a.txt"), text(1, 2, 3));

    assertThat(changed(second).lines())
        .containsExactly(
            Map.entry("a.txt", List.of(new LineRange(3, 3))),
            Map.entry("b.txt", List.of(new LineRange(1, 1))));
    assertThat(lines()).containsExactly(Map.entry("a.txt", List.of(new LineRange(1, 2))));
  }

  @Test
  void shouldNotKnowWhenTheTargetIsMissing() throws Exception {
    given.commit("a.txt", text(1));

    for (String target : List.of("release", "v9", "1234567", "a..b", "main^{tree}")) {
      ChangedLines changed = changed(work, target);
      assertThat(changed.known()).as(target).isFalse();
      assertThat(changed.note()).contains("'" + target + "'");
    }
  }

  @Test
  void shouldNotKnowWhenAShallowCloneLacksTheMergeBase() throws Exception {
    given.commit("a.txt", text(1));
    given.branch("feature");
    given.commit("a.txt", text(1, 2));
    given.checkout("main");
    given.commit("b.txt", text(1));
    Path clone = root.resolve("clone");
    String url = work.toUri().toString();
    git(root, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "feature", url, "clone");

    assertThat(changed(clone).known()).isFalse();
    assertThat(changed(clone).note()).contains("shallow", "'main'", "git fetch --unshallow");
  }

  @Test
  void shouldNotKnowWhenHistoriesAreUnrelated() throws Exception {
    given.commit("a.txt", text(1));
    git(work, "checkout", "-q", "--orphan", "other");
    given.commit("b.txt", text(1));

    assertThat(changed(work).note()).contains("no commit in common");
  }

  @Test
  void shouldNotKnowWithoutRepository() throws Exception {
    Path plain = Files.createDirectory(root.resolve("plain"));

    assertThat(changed(plain).note()).contains("no git work tree");
  }

  @Test
  void shouldAgreeWithGitOnRandomHistories() throws Exception {
    Random random = new Random(5);
    for (int file = 0; file < 6; file++) {
      given.write("src/f" + file + ".txt", randomText(random, List.of()));
    }
    given.commit("delivery/x.yaml", "x\n");
    String base = git(work, "rev-parse", "main").strip();
    given.branch("feature");
    for (int round = 0; round < 25; round++) {
      change(random, round);
      given.git().add().addFilepattern(".").call();
      given.git().add().setUpdate(true).addFilepattern(".").call();
      given.commit("round " + round);

      assertThat(lines()).as("round %d", round).isEqualTo(diff(work, base));
    }
    assertThat(new TreeSet<>(lines().keySet())).hasSizeGreaterThan(3);
  }

  private void change(Random random, int round) throws IOException {
    List<Path> files = files();
    Path file = files.get(random.nextInt(files.size()));
    switch (round % 5) {
      case 0 -> Files.move(file, file.resolveSibling("moved" + round + ".txt"));
      case 1 -> given.write("src/new" + round + ".txt", randomText(random, List.of()));
      default -> Files.writeString(file, randomText(random, Files.readAllLines(file)));
    }
    given.write("delivery/x.yaml", "round " + round + "\n");
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(work.resolve("src"))) {
      return all.sorted().toList();
    }
  }

  /** A text, or another one with a few lines more, less or other. */
  private static String randomText(Random random, List<String> before) {
    List<String> lines = new ArrayList<>(before);
    int changes = before.isEmpty() ? 40 : 3;
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(lines.size() + 1);
      if (before.isEmpty() || at == lines.size() || random.nextBoolean()) {
        lines.add(at, "text " + random.nextInt(1_000_000));
      } else if (random.nextBoolean()) {
        lines.set(at, "other " + random.nextInt(1_000_000));
      } else {
        lines.remove(at);
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
