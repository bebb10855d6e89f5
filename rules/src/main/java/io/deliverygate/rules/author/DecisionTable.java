package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Column.Kind;
import io.deliverygate.rules.author.Grid.Cell;
import io.deliverygate.rules.author.TableLayout.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.template.model.Rule;
import org.drools.template.parser.DecisionTableParseException;

/**
 * Makes DRL of a sheet of decision tables. Drools itself turns rows into rules; before that each
 * piece of code gets a mark, by which the DRL's lines find back to their cells.
 */
final class DecisionTable {

  private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,2}\\d+\\b");

  private final Grid grid;
  private final Problems problems;

  DecisionTable(Grid grid, Problems problems) {
    this.grid = grid;
    this.problems = problems;
  }

  /** The DRL; of no use where problems were found. */
  PlacedDrl drl() {
    TableLayout layout = new TableLayout(grid);
    TableSettings settings = new TableSettings(grid, layout.settings(), problems);
    new TableChecks(grid, problems).sheet(layout, settings);
    if (problems.none()) {
      try {
        return new TableDrl(grid, layout, settings, problems).of(rules(layout));
      } catch (DecisionTableParseException | IllegalArgumentException e) {
        refused(String.valueOf(e.getMessage()));
      }
    }
    return new PlacedDrl(grid.file(), "", List.of());
  }

  private void refused(String message) {
    Matcher cell = CELL.matcher(message);
    String place = grid.place().where() + (cell.find() ? ", cell " + cell.group() : "");
    problems.add(place, "Drools does not take it: " + message, "correct the cell");
  }

  private List<Rule> rules(TableLayout layout) {
    DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
    layout.settings().forEach(row -> tell(listener, row));
    layout.tables().forEach(table -> tell(listener, table));
    listener.finishSheet();
    return listener.getRuleSet().getRules();
  }

  private void tell(DefaultRuleSheetListener listener, Table table) {
    tell(listener, List.of(table.head()));
    tell(listener, table.columns().stream().map(Column::header).toList());
    tell(listener, head(table, Column::pattern, TableMarks::pattern));
    tell(listener, head(table, Column::code, TableMarks::code));
    table.rows().forEach(row -> tell(listener, row));
  }

  private static List<Cell> head(
      Table table,
      java.util.function.Function<Column, Optional<Cell>> part,
      java.util.function.UnaryOperator<Cell> mark) {
    return table.columns().stream()
        .filter(column -> column.kind().filter(Kind::hasCode).isPresent())
        .flatMap(column -> part.apply(column).stream())
        .map(mark)
        .toList();
  }

  private static void tell(DefaultRuleSheetListener listener, List<Cell> row) {
    if (row.isEmpty()) {
      return;
    }
    listener.newRow(row.get(0).row(), row.size());
    row.forEach(
        cell -> listener.newCell(cell.row(), cell.column(), cell.text(), cell.mergedFrom()));
  }
}
