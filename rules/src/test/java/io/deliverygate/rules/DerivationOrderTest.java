package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;
import io.deliverygate.policy.GateMode;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.RuleStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report rests on is complete before the report is made, whichever file comes first. */
class DerivationOrderTest {

  private static final String HEAD =
      """
      package io.deliverygate.rules.ready;
      import io.deliverygate.fact.Story;
      import io.deliverygate.rules.ready.ChosenStory;
      import static io.deliverygate.rules.Reporting.breach;
      """;

  private static final String REPORT =
      HEAD
          + """
          rule "Each story is chosen"
              @id("READY-01") @title("t") @severity("BLOCK") @subject("s") @source("Q") @remedy("r")
          when
              Story($id : id)
              not ChosenStory(id == $id)
          then
              breach(drools, $id, "it is not chosen");
          end
          query "READY-01 subjects" Story() end
          """;

  private static final String DERIVATION =
      HEAD
          + """
          rule "Each story is derived to be chosen"
          when
              $story : Story()
          then
              insertLogical(new ChosenStory($story));
          end
          """;

  @ParameterizedTest
  @CsvSource({"a.drl, z.drl", "z.drl, a.drl"})
  void shouldDeriveBeforeItReports(String report, String derivation) {
    RuleBase base =
        RuleBase.shipped().withRules("ready", Map.of(report, REPORT, derivation, DERIVATION));
    Facts facts =
        Facts.good()
            .found(EvidenceKind.BACKLOG, EvidenceKind.FLOW)
            .with(FactOf.type(Sprint.class, "id", "S-3", "firstDay", "2026-03-02"))
            .with(FactOf.type(Story.class, "id", "PAY-1", "status", "planned", "sprint", "S-3"));

    assertThat(
            new Evaluator(base, facts.snapshot(), Policies.only("ready", GateMode.ENFORCED))
                .evaluate(Facts.NOW, List.of())
                .gates()
                .get(0)
                .rules()
                .get(0)
                .status())
        .isEqualTo(RuleStatus.PASSED);
  }
}
