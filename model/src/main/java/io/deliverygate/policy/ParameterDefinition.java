package io.deliverygate.policy;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a parameter is, apart from its value in a project.
 *
 * @param standard its name and its value where no policy says otherwise
 * @param unit unit of a number, such as {@code %}; empty for a plain count, a list or a table
 * @param stricter in which direction a change makes the gate stricter
 * @param columns the columns of a table, by name; empty for a number or a list
 * @param text what it means, in a sentence
 */
public record ParameterDefinition(
    Parameter standard, String unit, Stricter stricter, Map<String, Column> columns, String text) {

  public ParameterDefinition {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** The direction in which a parameter gets stricter. */
  public enum Stricter {
    /** A smaller number demands more: limits named {@code max}. */
    LOWER,
    /** A larger number demands more: limits named {@code min}. */
    HIGHER,
    /** A longer list demands more: lists of what is banned. */
    LONGER,
    /** A shorter list demands more: lists of what is allowed. */
    SHORTER,
    /** No change can be said to demand more: tables. */
    NEITHER
  }

  /** What the cells of a table's column hold. */
  public enum Column {
    TEXT,
    NUMBER,
    LIST
  }

  public String name() {
    return standard.name();
  }

  ParameterDefinition withStandard(Parameter value) {
    return new ParameterDefinition(value, unit, stricter, columns, text);
  }

  /** Whether the value is a list of texts. */
  public boolean isList() {
    return stricter == Stricter.LONGER || stricter == Stricter.SHORTER;
  }

  /** Whether the value is a table. */
  public boolean isTable() {
    return !columns.isEmpty();
  }

  /**
   * The parameter with the value that a file gives it.
   *
   * @throws io.deliverygate.io.BadInputException where it is of another type, or negative
   */
  public Parameter read(YamlNode value) {
    return read(name(), isList(), columns, value);
  }

  /** Like {@link #read(YamlNode)}, before there is a definition. */
  public static Parameter read(
      String name, boolean list, Map<String, Column> columns, YamlNode value) {
    if (!columns.isEmpty()) {
      return Parameter.table(name, value.items().stream().map(item -> row(columns, item)).toList());
    }
    return list ? Parameter.of(name, value.texts()) : Parameter.of(name, number(name, value));
  }

  private static TableRow row(Map<String, Column> columns, YamlNode item) {
    Map<String, String> cells = new LinkedHashMap<>();
    item.entries(columns.keySet())
        .forEach((column, cell) -> cells.put(column, cell(columns.get(column), column, cell)));
    return TableRow.of(cells);
  }

  private static String cell(Column type, String column, YamlNode cell) {
    return switch (type) {
      case TEXT -> cell.text();
      case NUMBER -> number(column, cell).toPlainString();
      case LIST -> String.join(", ", cell.texts());
    };
  }

  private static BigDecimal number(String name, YamlNode value) {
    BigDecimal number = value.number();
    if (number.signum() < 0) {
      throw value.bad("'" + name + "' cannot be negative", "write 0 or more");
    }
    return number;
  }
}
