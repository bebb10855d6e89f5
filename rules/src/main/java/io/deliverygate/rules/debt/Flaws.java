package io.deliverygate.rules.debt;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Flaw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The findings and duplicates of a code base, collected once for every rule that looks at all of
 * them. No record, because hashing a million findings would cost more than judging them.
 */
public final class Flaws {

  private final List<Finding> findings;
  private final List<DuplicateBlock> duplicates;

  private Flaws(List<Finding> findings, List<DuplicateBlock> duplicates) {
    this.findings = findings;
    this.duplicates = duplicates;
  }

  public static Flaws of(Collection<?> findings, Collection<?> duplicates) {
    return new Flaws(
        findings.stream().map(Finding.class::cast).toList(),
        duplicates.stream().map(DuplicateBlock.class::cast).toList());
  }

  /** Every finding. */
  List<Finding> all() {
    return findings;
  }

  /** Every finding and every duplicate. */
  List<Flaw> everything() {
    List<Flaw> all = new ArrayList<>(findings);
    all.addAll(duplicates);
    return all;
  }
}
