package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import io.deliverygate.rules.author.PlacedDrl.Lines;
import io.deliverygate.rules.author.TableLayout.Table;
import java.util.List;
import java.util.Optional;
import org.drools.template.model.Condition;
import org.drools.template.model.Consequence;
import org.drools.template.model.Rule;

/**
 * Writes the rules that Drools made of a sheet in the form of our own DRL, each piece of code on a
 * line of its own.
 */
final class TableDrl {

  private static final String PACKAGE_NAME = "[a-z]\\w*(\\.[a-z]\\w*)*";

  private final Grid grid;
  private final TableLayout layout;
  private final TableSettings settings;
  private final RowCards cards;
  private final Problems problems;
  private final Lines lines = new Lines();

  TableDrl(Grid grid, TableLayout layout, TableSettings settings, Problems problems) {
    this.grid = grid;
    this.layout = layout;
    this.settings = settings;
    this.cards = new RowCards(grid, settings, problems);
    this.problems = problems;
  }

  PlacedDrl of(List<Rule> rules) {
    opening(settings.first("RuleSet").orElseThrow());
    settings.all("Import").forEach(this::imports);
    settings.all("Declare").forEach(cell -> lines.add(cell.text(), grid.place(cell)));
    settings.all("Functions").forEach(cell -> lines.add(cell.text(), grid.place(cell)));
    settings.all("Queries").forEach(cell -> lines.add(cell.text(), grid.place(cell)));
    cards.subjects(lines);
    rules.forEach(this::rule);
    return NeededImports.added(lines.drl(grid.place().where()));
  }

  private void opening(Cell cell) {
    String name = cell.text().strip();
    if (!name.matches(PACKAGE_NAME)) {
      problems.add(
          grid.place(cell),
          "'%s' is no name of a package".formatted(name),
          "write small words separated by dots, such as com.acme.rules");
    }
    lines.add("package " + name + ";", grid.place(cell));
  }

  private void imports(Cell cell) {
    for (String type : cell.text().split(",")) {
      lines.add("import " + type.strip() + ";", grid.place(cell));
    }
  }

  private void rule(Rule rule) {
    int row = rule.getSpreadsheetRowNumber() - 1;
    Table table = table(row);
    Place place = grid.place(row, table.head().column());
    lines.add("", place).add("rule " + rule.getName(), place);
    rule.getMetadata().forEach(entry -> code("    @", entry, table, row));
    cards.add(lines, row, table.head().column(), rule.getMetadata());
    lines.add("when", place);
    rule.getConditions().stream()
        .map(Condition::getSnippet)
        .forEach(snippet -> code("    ", snippet, table, row));
    lines.add("then", place);
    rule.getConsequences().stream()
        .map(Consequence::getSnippet)
        .forEach(snippet -> code("    ", snippet, table, row));
    lines.add("end", place);
  }

  private Table table(int row) {
    return layout.tables().stream()
        .filter(table -> table.rows().stream().anyMatch(cells -> cells.get(0).row() == row))
        .findFirst()
        .orElseThrow();
  }

  private void code(String indent, String snippet, Table table, int row) {
    String[] before = {indent};
    TableMarks.cut(
        snippet,
        (column, part) -> {
          lines.add(before[0] + part.stripTrailing(), place(table, row, column));
          before[0] = "        ";
        });
  }

  private Place place(Table table, int row, int column) {
    if (column < 0) {
      return grid.place(table.head().row() + 2, -1 - column);
    }
    Optional<Cell> code = table.column(column).flatMap(Column::code);
    String written = code.map(cell -> " (its code: " + cell.name() + ")").orElse("");
    return Place.of(grid.place(row, Math.min(column, 1 << 10)).where() + written);
  }
}
