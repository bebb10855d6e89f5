package io.deliverygate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.io.BadInputException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry is written as its fingerprint and its files: {@code a@X+Y}. */
class BaselineMergeTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a@X b@X c@X, b@X c@X, a@X c@X, c@X", // each fixed one
    "a@X, a@X b@X, a@X c@X, a@X", // each accepted one more
    "a@X, a@X b@X, a@X b@X, a@X b@X", // both accepted the same
    "a@X a@X, a@X, a@X, a@X", // one of two equal ones was fixed
    "a@X a@X a@X, a@X a@X, a@X a@X a@X, a@X a@X",
    "a@X, a@Y, a@X, a@Y", // one side renamed
    "a@X, a@X, a@Y, a@Y",
    "a@X, a@Y, a@Z, a@Y", // each renamed otherwise
    "a@X a@W, a@Y, a@W, ''", // one renamed X and fixed W, the other fixed X
    "a@X, a@Y, '', ''",
    "d@X+Y+Z, d@X+Y, d@X+Y+Z, d@X+Y", // one copy of three is gone
    "d@X+Y, d@X+Y+Z, d@X+Y, d@X+Y", // one side accepted a third copy
    "'', a@X b@X, a@X c@X, a@X" // both recorded the first one
  })
  void shouldAcceptWhatBothSidesAccept(String base, String one, String other, String merged) {
    assertThat(merged(base, one, other)).isEqualTo(list(merged));
    assertThat(merged(base, other, one)).isEqualTo(list(merged));
  }

  @Test
  void shouldKeepTheSmallerEffortAndTheLaterRecording() {
    Baseline one = baseline("core", "7.5", "2026-03-01");
    Baseline other = baseline("core", "12", "2026-04-01");

    Baseline merged = BaselineMerge.of(List.of(), one, other);

    assertThat(merged.minutes()).isEqualByComparingTo("7.5");
    assertThat(merged.recorded().day()).isEqualTo("2026-04-01");
    assertThat(BaselineMerge.of(List.of(), other, one)).isEqualTo(merged);
  }

  @Test
  void shouldWriteOverOursWhenGitAsks() throws Exception {
    Path base = Files.writeString(folder.resolve("base"), "");
    Path ours = file("ours", baseline("core", "9", "2026-03-01"));
    Path theirs = file("theirs", baseline("core", "5", "2026-03-01"));

    BaselineMerge.files(base, ours, theirs);

    assertThat(ours).content().contains("effort-minutes: 5\n");
  }

  @Test
  void shouldRefuseBaselinesOfTwoModulesAndLeaveOursAlone() throws Exception {
    Path base = Files.writeString(folder.resolve("base"), "");
    Path ours = file("ours", baseline("core", "9", "2026-03-01"));
    Path theirs = file("theirs", baseline("web", "5", "2026-03-01"));

    assertThatThrownBy(() -> BaselineMerge.files(base, ours, theirs))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("of module 'core' and 'web'");
    assertThat(ours).content().contains("effort-minutes: 9\n");
  }

  private Path file(String name, Baseline baseline) throws Exception {
    Path file = folder.resolve(name);
    BaselineFiles.write(file, baseline);
    return file;
  }

  private static Baseline baseline(String module, String minutes, String day, Entry... entries) {
    return new Baseline(
        "debt", module, new Recorded("c", day), new BigDecimal(minutes), List.of(entries));
  }

  private static List<String> merged(String base, String one, String other) {
    Baseline merged =
        BaselineMerge.of(
            List.of(entries(base)),
            baseline("core", "1", "2026-03-01", entries(one)),
            baseline("core", "1", "2026-03-01", entries(other)));
    List<String> shown = new ArrayList<>();
    merged.accepted().forEach(e -> shown.add(e.fingerprint() + "@" + String.join("+", e.files())));
    return shown.stream().sorted().toList();
  }

  private static List<String> list(String entries) {
    return entries.isEmpty() ? List.of() : List.of(entries.split(" "));
  }

  private static Entry[] entries(String entries) {
    return list(entries).stream().map(BaselineMergeTest::entry).toArray(Entry[]::new);
  }

  private static Entry entry(String text) {
    String[] parts = text.split("@");
    return new Entry(parts[0], "PMD", "R", Stream.of(parts[1].split("\\+")).toList(), "m");
  }
}
