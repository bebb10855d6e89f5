package io.deliverygate.rules.author;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet of a table: cells with text, row by row.
 *
 * @param file the author's file
 * @param sheet the sheet's name, empty where the format has none
 * @param cells those that hold text, by row and column
 */
record Grid(String file, String sheet, List<Cell> cells) {

  Grid {
    cells = List.copyOf(cells);
  }

  /**
   * A cell that holds text; each cell of a merged area holds the text of the whole.
   *
   * @param row from 0
   * @param column from 0
   * @param mergedFrom the first column of the merged area, -1 where the cell stands alone
   */
  record Cell(int row, int column, String text, int mergedFrom) {

    static final int ALONE = -1;

    /** Its name as spreadsheets show it, such as B7. */
    String name() {
      return name(row, column);
    }

    static String name(int row, int column) {
      StringBuilder letters = new StringBuilder();
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.toString() + (row + 1);
    }
  }

  /** What a message calls a cell. */
  Place place(int row, int column) {
    return Place.of(place().where() + ", cell " + Cell.name(row, column));
  }

  Place place(Cell cell) {
    return place(cell.row(), cell.column());
  }

  /** What a message calls the sheet. */
  Place place() {
    return Place.of(sheet.isEmpty() ? file : file + ", sheet " + sheet);
  }

  /** The cells of each row that has any. */
  SortedMap<Integer, List<Cell>> rows() {
    return cells.stream().collect(groupingBy(Cell::row, TreeMap::new, toList()));
  }
}
