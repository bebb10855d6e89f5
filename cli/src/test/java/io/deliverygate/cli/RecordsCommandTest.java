package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsCommandTest {

  private static final String RISK =
      """
      risks:
        - id: R-1
          title: The bank changes its format
          likelihood: 4
          impact: 4
          mitigation: the exporter takes the version of the format as a setting
          review: 2100-01-01
      """;

  @TempDir private Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Shop shop;

  @BeforeEach
  void keepARecord() throws Exception {
    shop =
        Shop.in(scratch)
            .with("delivery/flow.yaml", RISK)
            .with(
                "delivery-gate.yaml",
                "gates: {done: off, debt: off, integrity: off, flow: enforced}\n");
  }

  private int mutate(String... options) {
    List<String> all = new ArrayList<>(List.of("records", "mutate", shop.folder().toString()));
    all.addAll(List.of(options));
    return DeliveryGate.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  @Test
  void shouldListTheFactsThatNoActiveRuleNotices() throws Exception {
    assertThat(mutate()).isZero();

    assertThat(out.toString().lines())
        .startsWith("9 facts made false, 5 noticed", "no active rule notices:")
        .containsSequence("  risks: likelihood", "    risk R-1: likelihood 4 -> 1")
        .noneMatch(line -> line.contains("mitigation"));
    assertThat(err.toString()).isEmpty();
    assertThat(shop.file("delivery/flow.yaml")).hasContent(RISK);
    assertThat(shop.file("target/delivery-gate")).doesNotExist();
  }

  @Test
  void shouldMakeAsManyFactsOfAKeyFalseAsItIsTold() {
    assertThat(mutate("--each", "1")).isZero();

    assertThat(out.toString()).startsWith("6 facts made false, ");
  }

  @Test
  void shouldTakeTheRecordsOfSavedEvidence() throws Exception {
    shop.check();
    Path evidence =
        Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("e"));
    shop.with("delivery/flow.yaml", "risks: []\n");

    assertThat(mutate("--evidence", evidence.toString())).isZero();
    assertThat(out.toString()).startsWith("9 facts made false, ");
  }

  @Test
  void shouldFailWhereRulesNoticeLessThanIsAskedFor() {
    assertThat(mutate("--fail-under", "55")).isZero();
    assertThat(mutate("--fail-under", "56")).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    assertThat(mutate("--each", "0")).isEqualTo(2);
    assertThat(mutate("--fail-under", "101")).isEqualTo(2);
    assertThat(mutate("--evidence", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("--each is 0: write a number of at least 1"),
            line -> assertThat(line).contains("--fail-under is 101: write a number from 0 to 100"),
            line -> assertThat(line).contains("nowhere.json", "no such file"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void shouldRefuseRecordsThatCannotBeRead() throws Exception {
    shop.with("delivery/flow.yaml", "risks: [{id: R-1}]\n");

    assertThat(mutate()).isEqualTo(2);
    assertThat(err.toString()).contains("delivery/flow.yaml:1").hasLineCount(1);
  }
}
