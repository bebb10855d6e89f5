package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.collect.change.GoneRecords.Telling;
import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening.Area;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells what a baseline accepts that it did not accept before; one that is gone accepts nothing.
 */
record GrownBaseline(List<Fact> before, List<Fact> now) {

  void tell(Telling telling) {
    if (before.isEmpty()) {
      return;
    }
    if (now.isEmpty()) {
      telling.tell(Area.BASELINE, "the baseline", "there", "gone");
    }
    BigDecimal then = effort(before);
    BigDecimal today = effort(now);
    if (today.compareTo(then) > 0) {
      telling.tell(Area.BASELINE, "accepted effort", minutes(then), minutes(today));
    }
    Map<String, Integer> known = new HashMap<>();
    flaws(before).forEach(flaw -> known.merge(flaw.fingerprint(), 1, Integer::sum));
    flaws(now)
        .filter(flaw -> known.merge(flaw.fingerprint(), -1, Integer::sum) < 0)
        .forEach(flaw -> telling.tell(Area.BASELINE, flaw.words(), "not accepted", "accepted"));
  }

  private static String minutes(BigDecimal minutes) {
    return minutes.toPlainString() + " minutes";
  }

  private static BigDecimal effort(List<Fact> facts) {
    return facts.stream()
        .filter(AcceptedEffort.class::isInstance)
        .map(fact -> ((AcceptedEffort) fact).minutes())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<AcceptedFlaw> flaws(List<Fact> facts) {
    return facts.stream().filter(AcceptedFlaw.class::isInstance).map(AcceptedFlaw.class::cast);
  }
}
