package io.deliverygate.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value that rules compare with, as the policy sets it.
 *
 * @param name such as {@code debt.duplication.percent.max}
 * @param number its value where it is a number, else zero
 * @param terms its value where it is a list, else empty
 * @param rows its value where it is a table, else empty
 */
public record Parameter(String name, BigDecimal number, List<String> terms, List<TableRow> rows)
    implements Fact {

  /** Equal numbers are written alike, whatever zeros they came with. */
  public Parameter {
    BigDecimal stripped = number.stripTrailingZeros();
    number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    terms = List.copyOf(terms);
    rows = List.copyOf(rows);
  }

  public static Parameter of(String name, BigDecimal number) {
    return new Parameter(name, number, List.of(), List.of());
  }

  public static Parameter of(String name, List<String> terms) {
    return new Parameter(name, BigDecimal.ZERO, terms, List.of());
  }

  public static Parameter table(String name, List<TableRow> rows) {
    return new Parameter(name, BigDecimal.ZERO, List.of(), rows);
  }

  @Override
  public String source() {
    return "";
  }
}
