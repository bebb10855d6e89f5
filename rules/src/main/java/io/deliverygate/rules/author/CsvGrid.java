package io.deliverygate.rules.author;

import io.deliverygate.io.CsvRows;
import io.deliverygate.rules.author.Grid.Cell;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table in csv: cells separated by commas, in double quotes where they hold commas, quotes
 * (doubled) or line breaks. Neighbouring cells that end with three dots are merged.
 */
final class CsvGrid {

  private static final String MERGED = "...";

  private final String file;
  private final Problems problems;
  private final List<Cell> cells = new ArrayList<>();

  private CsvGrid(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Grid read(String file, String text, Problems problems) {
    CsvGrid grid = new CsvGrid(file, problems);
    try {
      CsvRows rows = new CsvRows(new StringReader(text), CsvRows.Form.of(','));
      while (rows.next()) {
        grid.keep(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return new Grid(file, "", grid.merged());
  }

  private void keep(CsvRows rows) {
    for (int column = 0; column < rows.values().size(); column++) {
      String content = rows.values().get(column);
      if (!content.isBlank()) {
        cells.add(new Cell(rows.row(), column, content, Cell.ALONE));
      }
    }
    if (rows.openQuote() > 0) {
      problems.add(
          new Place(file, rows.openQuote()),
          "a quote that opens here is never closed",
          "close it with a quote");
    }
  }

  private List<Cell> merged() {
    List<Cell> all = new ArrayList<>();
    for (Cell cell : cells) {
      all.add(merged(cell, all.isEmpty() ? cell : all.get(all.size() - 1)));
    }
    return all;
  }

  private Cell merged(Cell cell, Cell before) {
    if (!cell.text().endsWith(MERGED)) {
      return cell;
    }
    String content = cell.text().substring(0, cell.text().length() - MERGED.length());
    boolean goesOn =
        before.row() == cell.row()
            && before.column() == cell.column() - 1
            && before.mergedFrom() != Cell.ALONE;
    if (goesOn && !before.text().equals(content)) {
      problems.add(
          file + ", cell " + cell.name(),
          "it is merged with '%s' to its left and says something else".formatted(before.text()),
          "write the same text into all cells that are merged, or put a column between them");
    }
    int from = goesOn ? before.mergedFrom() : cell.column();
    return new Cell(cell.row(), cell.column(), content, from);
  }
}
