package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a decision table, as its four head rows describe it.
 *
 * @param header the cell that says what kind of column it is
 * @param pattern what its conditions look at, or the object that its actions call
 * @param code the code into which a row's cell is put
 */
record Column(Cell header, Optional<Cell> pattern, Optional<Cell> code) {

  /** What a column may be; Drools knows more, which would order rules or switch them off. */
  enum Kind {
    CONDITION("C"),
    ACTION("A"),
    METADATA("@"),
    NAME("N"),
    DESCRIPTION("I");

    static final List<String> NAMES = List.of("CONDITION", "ACTION", "METADATA", "NAME");

    private final String initial;

    Kind(String initial) {
      this.initial = initial;
    }

    boolean hasCode() {
      return this == CONDITION || this == ACTION || this == METADATA;
    }

    static Optional<Kind> of(String header) {
      String upper = header.strip().toUpperCase(Locale.ROOT);
      return List.of(values()).stream()
          .filter(kind -> kind.name().equals(upper) || kind.initial.equals(upper))
          .findFirst();
    }
  }

  int index() {
    return header.column();
  }

  Optional<Kind> kind() {
    return Kind.of(header.text());
  }

  boolean is(Kind kind) {
    return kind().filter(kind::equals).isPresent();
  }

  /** Whether its pattern is also that of the column to its left. */
  boolean continuesPattern() {
    return pattern
        .filter(cell -> cell.mergedFrom() != Cell.ALONE && cell.mergedFrom() < cell.column())
        .isPresent();
  }
}
