package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One row of a parameter that is a table.
 *
 * @param cells texts by column; lists are separated by commas
 */
public record TableRow(@JsonValue SortedMap<String, String> cells) {

  public TableRow {
    cells = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  @JsonCreator
  public static TableRow of(Map<String, String> cells) {
    return new TableRow(new TreeMap<>(cells));
  }

  /** The text in a column, empty where there is none. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The number in a column, unknown where there is none. */
  public Amount amount(String column) {
    return Amount.of(text(column));
  }

  /** The number in a column, zero where there is none. */
  public BigDecimal number(String column) {
    return amount(column).orZero();
  }

  /** The texts in a column. */
  public List<String> list(String column) {
    return Stream.of(text(column).split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }
}
