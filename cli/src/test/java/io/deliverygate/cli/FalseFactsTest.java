package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.falsehood.Falsehood;
import io.deliverygate.rules.falsehood.Falsehoods;
import io.deliverygate.rules.falsehood.MutatedRecords.Tried;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's full record passes as it is, and each of the listed facts that is made false is
 * noticed by the rule that is about it.
 */
class FalseFactsTest {

  private static final Path LISTED = Path.of("src/test/resources/false-facts.txt");
  private static final String BY = " = ";

  @TempDir private Path out;

  /** Writes all false facts that any rule notices, for lines of the list to be chosen from. */
  public static void main(String[] args) throws Exception {
    LiveRecords live = LiveRecords.read();
    List<Falsehood> all =
        Falsehoods.of(live.truth(), LiveRecords.RELEASE, Integer.parseInt(args[1]));
    Files.write(
        Path.of(args[0]),
        live.mutated(all).all().stream()
            .filter(Tried::noticed)
            .map(tried -> line(tried, String.join(" ", new TreeSet<>(tried.rules()))))
            .toList());
  }

  private static String line(Tried tried, String rules) {
    return tried.falsehood().sentence() + BY + rules;
  }

  @Test
  void shouldNoticeEachOfTheListedFactsWhenItIsMadeFalse() throws IOException {
    LiveRecords live = LiveRecords.read();
    Map<String, String> listed = listed();
    List<Falsehood> made =
        Falsehoods.of(live.truth(), LiveRecords.RELEASE, Integer.MAX_VALUE).stream()
            .filter(one -> listed.containsKey(one.sentence()))
            .toList();

    assertThat(listed).hasSizeGreaterThanOrEqualTo(40);
    assertThat(made)
        .extracting(Falsehood::sentence)
        .containsExactlyInAnyOrderElementsOf(listed.keySet());
    assertThat(live.mutated(made).all())
        .allSatisfy(
            tried ->
                assertThat(tried.rules())
                    .as(tried.falsehood().sentence())
                    .contains(listed.get(tried.falsehood().sentence())));
  }

  @Test
  void shouldPassWhileAllOfThemAreTrue() throws IOException {
    Map<String, String> listed = listed();
    Verdict verdict = LiveRecords.verdict(out);

    assertThat(verdict.status().passes()).isTrue();
    assertThat(verdict.gates().stream().flatMap(gate -> gate.rules().stream()))
        .filteredOn(rule -> listed.containsValue(rule.id()))
        .extracting(RuleVerdict::status)
        .containsOnly(RuleStatus.PASSED, RuleStatus.NOT_APPLICABLE);
  }

  /** The rules that are about them, by what is made false. */
  private static Map<String, String> listed() throws IOException {
    return Files.readAllLines(LISTED).stream()
        .filter(line -> line.contains(BY))
        .map(line -> line.split(BY))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}
