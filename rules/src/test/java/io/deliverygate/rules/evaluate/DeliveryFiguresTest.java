package io.deliverygate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.Incident;
import io.deliverygate.fact.Parameter;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.verdict.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeliveryFiguresTest {

  private final Facts facts = Facts.goodFor("flow");

  private List<Figure> figures() {
    return figures(Policies.standard());
  }

  private List<Figure> figures(Policy policy) {
    return new Evaluator(RuleBase.shipped(), facts.snapshot(), policy)
        .evaluate(Facts.NOW, List.of())
        .figures();
  }

  @Test
  void shouldTellTheFiguresThatTheRuleTells() {
    assertThat(figures())
        .extracting(Figure::id, Figure::title, Figure::value, Figure::unit)
        .containsExactly(
            tuple("deployment-frequency", "Deployment frequency", "1.08", "deployments a week"),
            tuple("lead-time-for-changes", "Lead time for changes", "2.00", "days"),
            tuple("change-failure-rate", "Change failure rate", "6.67", "%"),
            tuple(
                "failed-deployment-recovery-time",
                "Failed-deployment recovery time",
                "8.00",
                "hours"),
            tuple("time-to-restore", "Time to restore", "7.00", "hours"));
    for (Figure figure : figures()) {
      assertThat(facts.rule("FLOW-13").reason().toLowerCase(Locale.ROOT))
          .contains(figure.title().toLowerCase(Locale.ROOT) + ": " + figure.value());
    }
  }

  @Test
  void shouldTellThemOfTheWindowThatThePolicyNames() {
    Policy shorter =
        Policies.standard().with(Parameter.of("flow.dora.days", new BigDecimal("0.001")));

    assertThat(figures(shorter))
        .extracting(Figure::id, Figure::value)
        .containsExactly(tuple("deployment-frequency", "0.00"));
  }

  @Test
  void shouldTellNothingWhenNoDeploymentIsRecorded() {
    facts.without(Deployment.class).without(DeployedChange.class).without(Incident.class);

    assertThat(figures()).isEmpty();
  }

  @Test
  void shouldTellNothingWhenNoEnvironmentIsProduction() {
    facts.but(Environment.class, "live", "kind", "staging");

    assertThat(figures()).isEmpty();
  }

  @Test
  void shouldTellNoLeadTimeWithoutChanges() {
    facts.without(DeployedChange.class);

    assertThat(figures())
        .extracting(Figure::id)
        .contains("deployment-frequency")
        .doesNotContain("lead-time-for-changes");
  }
}
