package io.deliverygate.rules.debt;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The findings and duplicates of a code base, collected once for every rule that looks at all of
 * them. No record, because hashing a million findings would cost more than judging them.
 */
public final class Flaws {

  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Finding::line).thenComparing(Finding::module);
  private static final Comparator<DuplicateBlock> BLOCK_ORDER =
      Comparator.comparing(block -> block.occurrences().toString());

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

  /** One finding of each identity: the one that stands first. */
  public Collection<Finding> findings() {
    return firsts(findings, Finding::identity, BinaryOperator.minBy(ORDER));
  }

  /** One duplicate of each identity: the one that stands first. */
  public Collection<DuplicateBlock> duplicates() {
    return firsts(duplicates, DuplicateBlock::identity, BinaryOperator.minBy(BLOCK_ORDER));
  }

  private static <T> Collection<T> firsts(
      List<T> all, Function<T, String> identity, BinaryOperator<T> first) {
    Map<String, T> firsts = new LinkedHashMap<>();
    all.forEach(each -> firsts.merge(identity.apply(each), each, first));
    return firsts.values();
  }
}
