package io.deliverygate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityScaleTest {

  private static final Path PAGE = Path.of("..", "docs", "findings.md");

  @Test
  void shouldShowTheSameTableInTheDocumentation() throws Exception {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .dropWhile(line -> !line.startsWith("| priority |"))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(rows).containsExactlyElementsOf(table());
  }

  private static List<String> table() {
    List<PriorityScale> scales = List.of(PriorityScale.values());
    String head = row("priority", scales.stream().map(PriorityScale::title));
    Stream<String> body =
        IntStream.rangeClosed(1, PriorityScale.LAST)
            .mapToObj(
                priority ->
                    row(
                        Integer.toString(priority),
                        scales.stream().map(scale -> scale.label(priority).orElse(""))));
    return Stream.concat(Stream.of(head, "|---".repeat(scales.size() + 1) + "|"), body).toList();
  }

  private static String row(String first, Stream<String> cells) {
    return "| "
        + String.join(" | ", Stream.concat(Stream.of(first), cells).toList()).replace("|  ", "| ")
        + " |";
  }

  @ParameterizedTest
  @CsvSource({"1,1", "4,1", "5,2", "9,2", "10,3", "14,3", "15,4", "20,4"})
  void shouldKnowEveryBorderOfSpotBugsRanks(BigDecimal rank, int priority) {
    assertThat(PriorityScale.SPOTBUGS_RANK.priority(rank)).hasValue(priority);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0,1", "9.0,1", "8.9,2", "8.99,2", "7,2", "6.9,3", "4.0,3", "3.9,4", "0.1,4", "0,5"
  })
  void shouldKnowEveryBorderOfSecurityScores(BigDecimal score, int priority) {
    assertThat(PriorityScale.SARIF_SECURITY.priority(score)).hasValue(priority);
  }

  @ParameterizedTest
  @CsvSource({"100,1", "80.0,1", "79.9,2", "60,2", "59,3", "40,3", "39,4", "20,4", "19.9,5", "0,5"})
  void shouldKnowEveryBorderOfRanks(BigDecimal rank, int priority) {
    assertThat(PriorityScale.SARIF_RANK.priority(rank)).hasValue(priority);
  }

  @ParameterizedTest
  @CsvSource({
    "SPOTBUGS_RANK,0",
    "SPOTBUGS_RANK,21",
    "SARIF_SECURITY,10.1",
    "SARIF_RANK,-1",
    "SARIF_RANK,100.5"
  })
  void shouldGiveNothingBeyondTheScale(PriorityScale scale, BigDecimal number) {
    assertThat(scale.priority(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"error,2", "warning,3", "note,4", "none,5"})
  void shouldKnowEveryLevelOfSarif(String level, int priority) {
    assertThat(PriorityScale.SARIF_LEVEL.priority(level)).hasValue(priority);
  }

  @Test
  void shouldGiveNothingForAWordItDoesNotKnow() {
    assertThat(PriorityScale.CHECKSTYLE_SEVERITY.priority("ignore")).isEmpty();
    assertThat(PriorityScale.SARIF_LEVEL.priority("fatal")).isEmpty();
  }
}
