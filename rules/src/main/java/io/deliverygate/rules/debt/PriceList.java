package io.deliverygate.rules.debt;

import io.deliverygate.fact.TableRow;
import io.deliverygate.rules.Glob;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What fixing a finding takes by the policy's table: the minutes of the first row that fits. An
 * empty cell fits everything, a star any text.
 */
record PriceList(List<Price> prices) {

  /** A sort of finding that has one price. */
  record Kind(String tool, String rule, int priority) {
    @Override
    public String toString() {
      return "%s %s, priority %d".formatted(tool, rule, priority);
    }
  }

  record Price(Glob tool, Glob rule, Glob priority, BigDecimal minutes) {
    boolean fits(Kind kind) {
      return tool.matches(kind.tool())
          && rule.matches(kind.rule())
          && priority.matches(Integer.toString(kind.priority()));
    }
  }

  static PriceList of(Collection<?> rows) {
    return new PriceList(rows.stream().map(TableRow.class::cast).map(PriceList::price).toList());
  }

  private static Price price(TableRow row) {
    return new Price(
        glob(row, "tool"), glob(row, "rule"), glob(row, "priority"), row.number("minutes"));
  }

  private static Glob glob(TableRow row, String column) {
    String text = row.text(column);
    return Glob.ofTexts(text.isEmpty() ? "*" : text);
  }

  /** Minutes for one finding of a kind; nothing where no row fits. */
  Optional<BigDecimal> minutes(Kind kind) {
    return prices.stream().filter(price -> price.fits(kind)).findFirst().map(Price::minutes);
  }
}
