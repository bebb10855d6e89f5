package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import io.deliverygate.rules.author.TableLayout.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The row of a table in words: each cell by its name, with the label of its column and the code
 * that it fills in.
 */
final class TableRowText {

  private static final int LABEL = 4;

  private final Grid grid;
  private final Optional<Table> table;

  private TableRowText(Grid grid, int row) {
    this.grid = grid;
    this.table =
        new TableLayout(grid)
            .tables().stream()
                .filter(each -> each.rows().stream().anyMatch(cells -> cells.get(0).row() == row))
                .findFirst();
  }

  static String of(Grid grid, int row) {
    TableRowText text = new TableRowText(grid, row);
    List<Cell> cells = grid.rows().getOrDefault(row, List.of());
    String head = text.table.map(each -> each.head().text().strip() + "\n").orElse("");
    return head + cells.stream().map(text::line).collect(Collectors.joining("\n"));
  }

  private String line(Cell cell) {
    String label = label(cell).map(text -> text + ": ").orElse("");
    String code =
        table
            .flatMap(each -> each.column(cell.column()))
            .flatMap(Column::code)
            .map(each -> "   (fills in " + each.name() + ": " + each.text().strip() + ")")
            .orElse("");
    return "%-4s %s%s%s".formatted(cell.name(), label, cell.text().strip(), code);
  }

  private Optional<String> label(Cell cell) {
    return table
        .map(each -> grid.rows().getOrDefault(each.head().row() + LABEL, List.of()))
        .flatMap(row -> row.stream().filter(c -> c.column() == cell.column()).findFirst())
        .map(each -> each.text().strip());
  }
}
