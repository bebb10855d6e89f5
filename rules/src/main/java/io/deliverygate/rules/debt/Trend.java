package io.deliverygate.rules.debt;

import io.deliverygate.fact.PastEffort;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says how the effort of fixing moved since the baseline. */
public final class Trend {

  private Trend() {}

  /** From the accepted effort to the present one. */
  public static String effort(BigDecimal accepted, RemediationEffort now) {
    BigDecimal change = now.minutes().subtract(accepted);
    String moved =
        switch (change.signum()) {
          case 0 -> "no change";
          case 1 -> RemediationEffort.words(change) + " more";
          default -> RemediationEffort.words(change.negate()) + " less";
        };
    return "baseline %s minutes, now %s minutes: %s"
        .formatted(RemediationEffort.words(accepted), now.words(), moved);
  }

  /**
   * What earlier baselines accepted, the oldest first; empty where there is one alone.
   *
   * @param past every {@link PastEffort}
   */
  public static String past(Collection<?> past) {
    List<PastEffort> efforts =
        past.stream()
            .map(PastEffort.class::cast)
            .sorted(Comparator.comparingInt(PastEffort::back).reversed())
            .toList();
    return efforts.size() < 2
        ? ""
        : efforts.stream()
            .map(each -> "%s on %s".formatted(RemediationEffort.words(each.minutes()), each.day()))
            .collect(Collectors.joining(", ", "; recorded were ", ""));
  }
}
