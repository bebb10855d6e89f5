package io.deliverygate.policy;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.PlainDecimal;
import io.deliverygate.io.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    LOWER("lower is stricter"),
    /** A larger number demands more: limits named {@code min}. */
    HIGHER("higher is stricter"),
    /** A longer list demands more: lists of what is banned. */
    LONGER("a longer list is stricter"),
    /** A shorter list demands more: lists of what is allowed. */
    SHORTER("a shorter list is stricter"),
    /** No change can be said to demand more: tables. */
    NEITHER("no change of it is stricter");

    private final String words;

    Stricter(String words) {
      this.words = words;
    }

    /** The direction in words, such as {@code lower is stricter}. */
    public String words() {
      return words;
    }
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

  /** Whether a value demands at least what another one does. */
  public boolean keeps(Parameter other, Parameter value) {
    return switch (stricter) {
      case LOWER -> value.number().compareTo(other.number()) <= 0;
      case HIGHER -> value.number().compareTo(other.number()) >= 0;
      case LONGER -> Set.copyOf(value.terms()).containsAll(other.terms());
      case SHORTER -> Set.copyOf(other.terms()).containsAll(value.terms());
      case NEITHER -> value.equals(other);
    };
  }

  /** What may stand in place of a value that is locked. */
  public String allowed(Parameter locked) {
    String value = words(locked);
    return switch (stricter) {
      case LOWER -> "write " + value + " or less";
      case HIGHER -> "write " + value + " or more";
      case LONGER -> "keep every entry of it, and add others if you like";
      case SHORTER -> "take entries of it only";
      case NEITHER -> "leave it out";
    };
  }

  /** A value in words. */
  public String words(Parameter value) {
    if (isTable()) {
      return value.rows().size() + " rows";
    }
    return isList()
        ? "[" + String.join(", ", value.terms()) + "]"
        : value.number().toPlainString() + (unit.isEmpty() ? "" : " " + unit);
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

  /**
   * The parameter with the value that a text gives it: a number, or the entries of a list with
   * commas between them.
   *
   * @param place where the text stands
   * @throws BadInputException where it is no such value
   */
  public Parameter read(String text, String place) {
    if (isTable()) {
      throw new BadInputException(
          place, "'" + name() + "' is a table", "set it under 'parameters:' in a policy file");
    }
    return isList() ? Parameter.of(name(), terms(text)) : Parameter.of(name(), number(text, place));
  }

  private static List<String> terms(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private BigDecimal number(String text, String place) {
    BigDecimal number =
        PlainDecimal.of(text)
            .orElseThrow(
                () ->
                    new BadInputException(
                        place,
                        "'" + text + "' is no number for '" + name() + "'",
                        PlainDecimal.FIX));
    if (number.signum() < 0) {
      throw new BadInputException(place, "'" + name() + "' cannot be negative", "write 0 or more");
    }
    return number;
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
