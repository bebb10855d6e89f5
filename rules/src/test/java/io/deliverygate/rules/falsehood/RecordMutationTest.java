package io.deliverygate.rules.falsehood;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.falsehood.MutatedRecords.Tried;
import io.deliverygate.rules.kit.Given;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordMutationTest {

  private static final String RISK =
      """
      risks:
        - id: R-1
          title: The bank changes its format
          likelihood: 4
          impact: 4
          mitigation: the exporter takes the version of the format as a setting
          review: 2026-04-01
      """;

  private static MutatedRecords mutated(String records, Policy policy) {
    List<Fact> facts = new ArrayList<>(Facts.good().snapshot().stream().toList());
    facts.addAll(Given.yaml(records));
    Snapshot truth = Snapshot.of(Facts.NOW, facts);
    return RecordMutation.of(
        RuleBase.shipped(),
        truth,
        policy,
        Facts.NOW,
        Falsehoods.of(truth, Facts.NOW, Integer.MAX_VALUE));
  }

  private static Policy flow(GateMode mode) {
    return Policies.only("flow", mode);
  }

  private static List<String> noticed(MutatedRecords records) {
    return records.all().stream()
        .filter(Tried::noticed)
        .map(tried -> tried.falsehood().sentence() + " " + tried.rules())
        .toList();
  }

  @Test
  void shouldSayWhichRulesNoticeAFalsehood() {
    assertThat(noticed(mutated(RISK, flow(GateMode.ENFORCED))))
        .contains(
            "risk R-1: title The bank changes its format -> x [FLOW-06]",
            "risk R-1: review 2026-04-01 -> 2025-04-01 [FLOW-06]",
            "risk R-1: review 2026-04-01 -> left out [FLOW-06]");
  }

  @Test
  void shouldListBySectionAndKeyWhatNoRuleNotices() {
    MutatedRecords records = mutated(RISK, flow(GateMode.ENFORCED));

    assertThat(records.noticed()).isEqualTo(5);
    assertThat(records.percent()).isEqualTo(500 / records.all().size());
    assertThat(records.lines())
        .startsWith(
            records.all().size() + " facts made false, 5 noticed", "no active rule notices:")
        .containsSequence(
            "  risks: impact",
            "    risk R-1: impact 4 -> 1",
            "  risks: likelihood",
            "    risk R-1: likelihood 4 -> 1")
        .doesNotContain("  risks: title");
  }

  @Test
  void shouldCountNoRuleOfAGateThatIsOffOrInShadow() {
    assertThat(noticed(mutated(RISK, flow(GateMode.OFF)))).isEmpty();
    assertThat(noticed(mutated(RISK, flow(GateMode.SHADOW)))).isEmpty();
  }

  @Test
  void shouldNotTakeABreachThatWasThereBeforeForANotice() {
    String overdue = RISK.replace("review: 2026-04-01", "review: 2026-02-01");

    assertThat(noticed(mutated(overdue, flow(GateMode.ENFORCED))))
        .contains("risk R-1: title The bank changes its format -> x [FLOW-06]")
        .noneMatch(sentence -> sentence.contains("review"));
  }

  @Test
  void shouldSayThatThereIsNothingToTry() {
    MutatedRecords records = mutated("", flow(GateMode.ENFORCED));

    assertThat(records.lines()).containsExactly("0 facts made false, 0 noticed");
    assertThat(records.percent()).isEqualTo(100);
  }
}
