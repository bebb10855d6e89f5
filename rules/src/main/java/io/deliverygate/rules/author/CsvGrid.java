package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table in csv: cells separated by commas, in double quotes where they hold commas, quotes
 * (doubled) or line breaks. Neighbouring cells that end with three dots are merged.
 */
final class CsvGrid {

  private static final String MERGED = "...";

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<Cell> cells = new ArrayList<>();
  private int row;
  private int column;
  private int line = 1;
  private int at;

  private CsvGrid(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  static Grid read(String file, String text, Problems problems) {
    CsvGrid reader = new CsvGrid(file, text, problems);
    while (reader.at < text.length()) {
      reader.cell();
    }
    return new Grid(file, "", reader.merged());
  }

  private void cell() {
    String content = text.charAt(at) == '"' ? quoted() : "";
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
      end++;
    }
    keep(content + text.substring(at, end));
    boolean endsRow = end == text.length() || text.charAt(end) == '\n';
    column = endsRow ? 0 : column + 1;
    row = endsRow ? row + 1 : row;
    line += endsRow ? 1 : 0;
    at = end + 1;
  }

  private void keep(String content) {
    if (!content.isBlank()) {
      cells.add(new Cell(row, column, content, Cell.ALONE));
    }
  }

  private String quoted() {
    int opened = line;
    StringBuilder content = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
        at++;
        return content.toString();
      }
      at += c == '"' ? 1 : 0;
      line += c == '\n' ? 1 : 0;
      content.append(c);
    }
    problems.add(
        new Place(file, opened),
        "a quote that opens here is never closed",
        "close it with a quote");
    return content.toString();
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
