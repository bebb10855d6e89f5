package io.deliverygate.rules.author;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.author.Column.Kind;
import io.deliverygate.rules.author.Grid.Cell;
import io.deliverygate.rules.author.TableLayout.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Drools would not say of a table, or only the first of it, or not where it stands. */
final class TableChecks {

  private static final int MOST_COLUMNS = 200;
  private static final Pattern BINDING = Pattern.compile("(?:^|[(,])\\s*(\\$?\\w+)\\s*:(?!:)");

  private static final Pattern SEMICOLONS = Pattern.compile("(?i)rule(set|table)\\b[^;]*;");

  private final Grid grid;
  private final Problems problems;

  TableChecks(Grid grid, Problems problems) {
    this.grid = grid;
    this.problems = problems;
  }

  /** Looks at the sheet as a whole. */
  void sheet(TableLayout layout, TableSettings settings) {
    if (grid.cells().stream().anyMatch(cell -> SEMICOLONS.matcher(cell.text()).lookingAt())) {
      problems.add(
          grid.place(),
          "its cells are separated by semicolons",
          "save it as csv with commas between the cells");
      return;
    }
    if (layout.tables().isEmpty()) {
      problems.add(
          grid.place(),
          "there is no table: no cell begins with RuleTable",
          "write RuleTable and a name above the columns");
    } else if (settings.first("RuleSet").isEmpty()) {
      problems.add(
          grid.place(),
          "there is no RuleSet cell above the table",
          "write RuleSet and, in the next cell, the rules' package");
    }
    layout.tables().forEach(this::table);
  }

  private void table(Table table) {
    table.columns().forEach(this::column);
    table.stray().forEach(cell -> stray(table, cell));
    bindings(table);
    require(table, Kind.CONDITION);
    require(table, Kind.ACTION);
    if (table.rows().isEmpty()) {
      problems.add(
          grid.place(table.head()),
          "the table has no rule",
          "write the first one five rows below RuleTable");
    }
    table.rows().forEach(row -> consequence(table, row));
  }

  private void require(Table table, Kind kind) {
    if (table.columns().stream().noneMatch(column -> column.is(kind))) {
      problems.add(
          grid.place(table.head()),
          "the table has no " + kind + " column",
          "write " + kind + " into the row below RuleTable, above the column");
    }
  }

  private void column(Column column) {
    Optional<Kind> kind = column.kind();
    if (kind.isEmpty()) {
      String written = column.header().text().strip().toUpperCase(Locale.ROOT);
      problems.add(
          grid.place(column.header()),
          "there is no column of kind '" + column.header().text().strip() + "'",
          DidYouMean.of(written, Kind.NAMES, "there are "));
    }
    if (column.index() >= MOST_COLUMNS) {
      problems.add(
          grid.place(column.header()),
          "the table has columns beyond the " + MOST_COLUMNS + "th",
          "split it into several tables");
    }
    if (kind.filter(Kind::hasCode).isPresent() && column.code().isEmpty()) {
      problems.add(
          grid.place(column.header().row() + 2, column.index()),
          "the %s column has no code".formatted(kind.get()),
          "write what becomes of its cells, with $param where a cell's text goes");
    }
    column.pattern().ifPresent(this::pattern);
  }

  private void pattern(Cell pattern) {
    if (pattern.text().contains("$param")) {
      problems.add(
          grid.place(pattern),
          "code with $param stands where the fact's type belongs",
          "put a row between the kinds of column and the code, if need be an empty one");
    }
  }

  private void stray(Table table, Cell cell) {
    if (table.columns().isEmpty()) {
      return;
    }
    boolean inside = cell.row() - table.head().row() < TableLayout.HEAD_ROWS + table.rows().size();
    problems.add(
        grid.place(cell),
        inside ? "its column has no header" : "it stands below the table, after an empty row",
        inside
            ? "write CONDITION, ACTION, METADATA or NAME into the row below RuleTable, or move it"
            : "delete the empty row, or move it to another sheet");
  }

  private void bindings(Table table) {
    Map<String, Cell> bound = new HashMap<>();
    table.columns().stream()
        .filter(column -> column.is(Kind.CONDITION))
        .forEach(
            column -> {
              column
                  .pattern()
                  .filter(c -> !column.continuesPattern())
                  .ifPresent(c -> bind(bound, c));
              column.code().ifPresent(cell -> bind(bound, cell));
            });
  }

  private void bind(Map<String, Cell> bound, Cell cell) {
    Matcher binding = BINDING.matcher(cell.text());
    while (binding.find()) {
      Cell before = bound.putIfAbsent(binding.group(1), cell);
      if (before != null) {
        problems.add(
            grid.place(cell),
            "%s is already bound in cell %s; the two would be two facts, not one"
                .formatted(binding.group(1), before.name()),
            "merge both cells (in csv: end both texts with ...), or use another name");
      }
    }
  }

  private void consequence(Table table, List<Cell> row) {
    boolean acts =
        row.stream()
            .map(cell -> table.column(cell.column()))
            .anyMatch(column -> column.filter(c -> c.is(Kind.ACTION)).isPresent());
    if (!acts && table.columns().stream().anyMatch(column -> column.is(Kind.ACTION))) {
      problems.add(
          grid.place(row.get(0)),
          "the row does nothing: its ACTION cells are empty",
          "fill one of them, or delete the row");
    }
  }
}
