package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The gate on a change is asked where there is something to compare the change with. */
class IntegrityGateModeTest {

  @Test
  void shouldNotBeAskedWhereThereIsNoBase() {
    assertThat(withoutBase().verdict().gates())
        .extracting(GateVerdict::id)
        .doesNotContain("integrity")
        .contains("done");
  }

  @Test
  void shouldFailWhereABaseIsExpectedAndThereIsNone() {
    Set<EvidenceKind> kinds = EnumSet.of(EvidenceKind.BASE);
    kinds.addAll(Policy.EXPECTED_BY_DEFAULT);

    GateVerdict gate =
        withoutBase().verdict(Policies.standard().expecting(kinds)).gates().stream()
            .filter(each -> each.id().equals("integrity"))
            .findFirst()
            .orElseThrow();

    assertThat(gate.enforced()).isTrue();
    assertThat(gate.status()).isEqualTo(GateStatus.FAILED);
  }

  private static Facts withoutBase() {
    return Facts.good()
        .without(Base.class)
        .without(EvidenceSearch.class, search -> search.kind() == EvidenceKind.BASE);
  }
}
