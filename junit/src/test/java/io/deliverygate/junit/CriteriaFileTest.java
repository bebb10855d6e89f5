package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaFileTest {

  private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00.5Z");
  private static final CriterionResult NEW = result("NEW", "");

  @TempDir Path folder;
  private CriteriaFile file;

  @BeforeEach
  void setUp() {
    file = new CriteriaFile(folder.resolve("out/verified.json"), new ModuleFolder(folder));
  }

  @Test
  void shouldKeepAResultWhoseClassIsNotNewerThanItsRun() throws IOException {
    compile("A.class", BEGAN);
    write(result("OLD", "A.class"));

    assertThat(merged()).containsExactly("NEW", "OLD");
  }

  @Test
  void shouldDropAResultWhoseClassWasCompiledAfterItsRunBegan() throws IOException {
    compile("A.class", BEGAN.plusMillis(1));
    write(result("OLD", "A.class"));

    assertThat(merged()).containsExactly("NEW");
  }

  @Test
  void shouldDropAResultWhoseClassIsGone() throws IOException {
    write(result("OLD", "A.class"));

    assertThat(merged()).containsExactly("NEW");
  }

  @Test
  void shouldKeepAResultOfAClassOutsideTheModule() throws IOException {
    write(result("OLD", ""));

    assertThat(merged()).containsExactly("NEW", "OLD");
  }

  @Test
  void shouldRemoveTheFileWhenNoResultIsLeft() throws IOException {
    write(result("OLD", ""));

    file.merge(any -> true, List.of());

    assertThat(file.path()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"results\": [",
        "{\"criterion\": \"X\"}",
        "{\"criterion\": \"X\", \"test\": {\"class\": \"T\", \"method\": \"m\"}, "
            + "\"outcome\": \"PASSED\", \"invocations\": 1, \"began\": \"today\", "
            + "\"classFile\": \"\"}",
        "{\"criterion\": \"X\", \"test\": {\"class\": \"T\", \"method\": \"m\"}, "
            + "\"outcome\": \"FINE\", \"invocations\": 1, "
            + "\"began\": \"2026-11-21T10:00:00Z\", \"classFile\": \"\"}",
      })
  void shouldNotKeepWhatItDidNotWrite(String text) throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), text);

    assertThat(merged()).containsExactly("NEW");
  }

  @Test
  void shouldLeaveNoPartBehind() throws IOException {
    write(NEW);

    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**/verified.json")
        .isDirectoryNotContaining("glob:**/*.part");
  }

  @Test
  void shouldLoseNoResultWhenMergedSideBySide() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> merges =
          IntStream.range(100, 150).mapToObj(number -> merging("C-" + number)).toList();
      for (Future<Void> merge : threads.invokeAll(merges)) {
        merge.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(criteria()).hasSize(50).first().isEqualTo("C-100");
  }

  private Callable<Void> merging(String criterion) {
    return () -> {
      file.merge(any -> false, List.of(result(criterion, "")));
      return null;
    };
  }

  private List<String> merged() throws IOException {
    file.merge(any -> false, List.of(NEW));
    return criteria();
  }

  private List<String> criteria() {
    return new GivenRun(file.path()).results().stream().map(CriterionResult::criterion).toList();
  }

  /** Writes as an earlier run did, which found its class as it was. */
  private void write(CriterionResult result) throws IOException {
    file.merge(any -> true, List.of(result));
  }

  private void compile(String name, Instant time) throws IOException {
    Path compiled = Files.createFile(folder.resolve(name));
    Files.setLastModifiedTime(compiled, FileTime.from(time));
  }

  private static CriterionResult result(String criterion, String classFile) {
    TestName test = new TestName("a.T", "m" + criterion);
    return new CriterionResult(criterion, test, InvocationOutcome.PASSED, 1, BEGAN, classFile);
  }
}
