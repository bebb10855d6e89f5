package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where things stand in a sheet of decision tables: settings from its top to the first cell that
 * begins with RuleTable; from there on tables, each of a head of five rows and one row a rule, up
 * to an empty row.
 */
final class TableLayout {

  private static final String TABLE = "ruletable";
  private static final String SETTINGS = "ruleset";
  private static final int CODE = 3;
  static final int HEAD_ROWS = 5;

  private final SortedMap<Integer, List<Cell>> rows;
  private final List<Table> tables = new ArrayList<>();

  TableLayout(Grid grid) {
    rows = grid.rows();
    List<Cell> heads = grid.cells().stream().filter(cell -> isTable(cell.text())).toList();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).row() : Integer.MAX_VALUE;
      tables.add(table(heads.get(i), end));
    }
  }

  /**
   * One table.
   *
   * @param head the cell with RuleTable and the name of its rules
   * @param columns those with a header
   * @param rows the rules, each by the cells of its row
   * @param stray cells that belong to no column or no rule
   */
  record Table(Cell head, List<Column> columns, List<List<Cell>> rows, List<Cell> stray) {

    Optional<Column> column(int index) {
      return columns.stream().filter(column -> column.index() == index).findFirst();
    }
  }

  static boolean holdsRules(Grid grid) {
    return grid.cells().stream()
        .map(Cell::text)
        .anyMatch(text -> isTable(text) || text.strip().equalsIgnoreCase(SETTINGS));
  }

  private static boolean isTable(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.equals(TABLE) || lower.startsWith(TABLE + " ");
  }

  List<Table> tables() {
    return tables;
  }

  /** The rows above the first table. */
  List<List<Cell>> settings() {
    int first = tables.isEmpty() ? Integer.MAX_VALUE : tables.get(0).head().row();
    return List.copyOf(rows.headMap(first).values());
  }

  private Table table(Cell head, int end) {
    List<Column> columns =
        within(head, head.row() + 1).stream().map(header -> column(head, header)).toList();
    List<List<Cell>> rules = new ArrayList<>();
    int row = head.row() + HEAD_ROWS;
    for (; row < end && !within(head, row).isEmpty(); row++) {
      rules.add(within(head, row));
    }
    List<Cell> stray = new ArrayList<>(apart(row, end));
    for (int i = head.row() + 2; i < row; i++) {
      within(head, i).stream().filter(cell -> !hasColumn(columns, cell)).forEach(stray::add);
    }
    return new Table(head, columns, rules, stray);
  }

  private List<Cell> apart(int from, int end) {
    return rows.subMap(Math.min(from, end), end).values().stream()
        .map(cells -> cells.get(0))
        .toList();
  }

  private static boolean hasColumn(List<Column> columns, Cell cell) {
    return columns.stream().anyMatch(column -> column.index() == cell.column());
  }

  private Column column(Cell head, Cell header) {
    return new Column(header, below(head, header, CODE - 1), below(head, header, CODE));
  }

  private Optional<Cell> below(Cell head, Cell header, int rowsBelow) {
    return within(head, head.row() + rowsBelow).stream()
        .filter(cell -> cell.column() == header.column())
        .findFirst();
  }

  /** The cells of a row that may belong to a table; what stands left of it is comment. */
  private List<Cell> within(Cell head, int row) {
    return rows.getOrDefault(row, List.of()).stream()
        .filter(cell -> cell.column() >= head.column())
        .toList();
  }
}
