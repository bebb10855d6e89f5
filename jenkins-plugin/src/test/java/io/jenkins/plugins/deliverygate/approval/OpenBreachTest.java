package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page of waivers offers. */
class OpenBreachTest {

  @Test
  void shouldOfferTheBreachesOfEnforcedGatesFirstAndNoneThatIsWaived() throws Exception {
    Verdict verdict = VerdictJson.read(Path.of("src/test/resources/verdicts/blocked.json"));

    List<OpenBreach> offered = OpenBreach.of(List.of(verdict, verdict));

    List<Boolean> enforced =
        offered.stream().map(breach -> rules(verdict).contains(breach.getRule())).toList();
    assertThat(enforced).startsWith(true).endsWith(false);
    assertThat(enforced).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(offered)
        .extracting(OpenBreach::getId)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(waived(verdict));
  }

  /** Rules of the gates that are enforced. */
  private static Set<String> rules(Verdict verdict) {
    return verdict.gates().stream()
        .filter(GateVerdict::enforced)
        .flatMap(gate -> gate.rules().stream())
        .map(rule -> rule.id())
        .collect(Collectors.toSet());
  }

  private static List<String> waived(Verdict verdict) {
    List<String> waived =
        verdict.gates().stream()
            .flatMap(gate -> gate.rules().stream())
            .flatMap(rule -> rule.breaches().stream())
            .filter(breach -> breach.waived())
            .map(breach -> breach.fingerprint())
            .toList();
    assertThat(waived).isNotEmpty();
    return waived;
  }
}
