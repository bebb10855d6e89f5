package io.deliverygate.rules.debt;

import io.deliverygate.rules.debt.PriceList.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What fixing every finding and every duplicate of a code base takes, by the cost model of the
 * policy (docs/debt-cost.md).
 *
 * @param minutes exact
 * @param unpriced sorts of findings that no row of the cost table fits, sorted
 */
public record RemediationEffort(BigDecimal minutes, List<String> unpriced) {

  public RemediationEffort {
    unpriced = List.copyOf(unpriced);
  }

  /**
   * Adds up in one pass: findings are counted by sort, and each sort is looked up once.
   *
   * @param rows the cost table
   * @param duplicatedTokens tokens inside at least one duplicate
   * @param perToken minutes for each of them
   */
  public static RemediationEffort of(
      Flaws flaws, Collection<?> rows, Number duplicatedTokens, BigDecimal perToken) {
    PriceList prices = PriceList.of(rows);
    Map<Kind, Long> counts =
        flaws.all().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> new Kind(finding.tool(), finding.rule(), finding.priority()),
                    Collectors.counting()));
    BigDecimal duplicates = perToken.multiply(BigDecimal.valueOf(duplicatedTokens.longValue()));
    return new RemediationEffort(
        findings(prices, counts).add(duplicates), unpriced(prices, counts));
  }

  private static BigDecimal findings(PriceList prices, Map<Kind, Long> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                prices
                    .minutes(entry.getKey())
                    .orElse(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(entry.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> unpriced(PriceList prices, Map<Kind, Long> counts) {
    return counts.keySet().stream()
        .filter(kind -> prices.minutes(kind).isEmpty())
        .map(Kind::toString)
        .sorted()
        .toList();
  }

  /** The minutes in plain digits. */
  public String words() {
    return words(minutes);
  }

  static String words(BigDecimal minutes) {
    BigDecimal stripped = minutes.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
