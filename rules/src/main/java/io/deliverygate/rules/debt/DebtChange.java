package io.deliverygate.rules.debt;

import io.deliverygate.baseline.Comparison;
import io.deliverygate.fact.AcceptedFlaw;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What became of the findings and duplicates since the baseline. No record: see {@link Flaws}. */
public final class DebtChange {

  private static final int SHOWN = 3;

  private final Comparison comparison;

  private DebtChange(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * @param accepted every {@link AcceptedFlaw}
   */
  public static DebtChange of(Flaws flaws, Collection<?> accepted) {
    return new DebtChange(
        Comparison.of(
            flaws.everything(), accepted.stream().map(AcceptedFlaw.class::cast).toList()));
  }

  /** What is not accepted, one for each identity. */
  public Collection<NewFlaw> news() {
    return NewFlaw.all(comparison);
  }

  /** What is accepted and no longer there. */
  public List<AcceptedFlaw> fixed() {
    return comparison.fixed();
  }

  /** How many findings and duplicates are new, outstanding and fixed. */
  public String words() {
    return "against the baseline: %d new, %d outstanding, %d fixed"
        .formatted(
            comparison.fresh().size(), comparison.outstanding().size(), comparison.fixed().size());
  }

  /** What is fixed and still listed. */
  public String leftOver() {
    String shown =
        fixed().stream()
            .map(AcceptedFlaw::words)
            .sorted()
            .limit(SHOWN)
            .collect(Collectors.joining("; "));
    return "fixed and still accepted: " + shown;
  }
}
