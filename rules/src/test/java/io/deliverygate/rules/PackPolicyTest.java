package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackPolicyTest {

  private static final String LOCKED =
      "parameters:\n  debt.duplication.percent.max: 3\nlocked: all\n";

  @Test
  void shouldSetWhatThePolicyOfAPackSays() throws Exception {
    Policy policy = with(LOCKED).layers().policy(Facts.good().snapshot());

    assertThat(policy.parameters().get("debt.duplication.percent.max").number())
        .isEqualByComparingTo("3");
    assertThat(policy.origin("debt.duplication.percent.max").text())
        .isEqualTo("rule pack acme-rules 1.2 (acme.jar/policy.yaml:2)");
  }

  @Test
  void shouldLetNobodyLoosenWhatAPackLocks() throws Exception {
    var layers =
        with(LOCKED).layers().withValues("--set", List.of("debt.duplication.percent.max=4"));

    assertThatThrownBy(() -> layers.policy(Facts.good().snapshot()))
        .hasMessageContaining("rule pack acme-rules 1.2 (acme.jar/policy.yaml:3) locks it at 3 %");
  }

  @Test
  void shouldNameThePlaceWhenThePolicyOfAPackIsWrong() {
    assertThatThrownBy(() -> with("gates: {dune: enforced}").layers())
        .hasMessageStartingWith("acme.jar/policy.yaml:1: unknown key 'dune'");
  }

  @Test
  void shouldSayNothingWhenAPackHasNoPolicyOrAnEmptyOne() throws IOException {
    Policy standard = Policies.standard();

    assertThat(with("# later\n").layers().policy(Facts.good().snapshot())).isEqualTo(standard);
    assertThat(RuleBase.shipped().layers().policy(Facts.good().snapshot())).isEqualTo(standard);
  }

  private static RuleBase with(String policy) {
    return RuleBase.shipped()
        .with(
            new RulePack(
                "acme-rules",
                "1.2",
                "",
                "acme.jar",
                "acme.jar",
                List.of(),
                Optional.of(policy),
                Map.of(),
                Map.of()));
  }
}
