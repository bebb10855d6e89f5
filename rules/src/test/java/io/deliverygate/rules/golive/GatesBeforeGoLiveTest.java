package io.deliverygate.rules.golive;

import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Parameter;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verdict as a whole where a policy enforces go-live and nothing else. */
class GatesBeforeGoLiveTest {

  @Test
  void shouldRunTheGatesBeforeWhenOnlyGoLiveIsEnforced() {
    Policy policy =
        Policies.only("go-live", GateMode.ENFORCED)
            .with(Parameter.of("live.components.allowed", List.of("org.apache.*:*")))
            .with(Parameter.of("live.licences.allowed", List.of("Apache-2.0")));

    Verdict verdict = Facts.goodFor("go-live").verdict(policy);

    assertThat(verdict.gates())
        .extracting(GateVerdict::id)
        .containsExactly("done", "debt", "go-live");
    assertThat(verdict.gates()).allMatch(GateVerdict::enforced);
    assertThat(verdict.gates())
        .flatExtracting(GateVerdict::rules)
        .extracting(RuleVerdict::status)
        .isSubsetOf(PASSED, NOT_APPLICABLE);
    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
  }
}
