package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import java.util.function.BiConsumer;

/**
 * Marks in front of a table's code that say which column it comes from; one character each, of
 * Unicode's private use area, so that nothing that Drools looks for changes.
 */
final class TableMarks {

  private static final char CODE = SourceText.FIRST_MARK;
  private static final char PATTERN = '\uE800';

  private TableMarks() {}

  static Cell code(Cell cell) {
    return marked(cell, (char) (CODE + cell.column()));
  }

  static Cell pattern(Cell cell) {
    return marked(cell, (char) (PATTERN + cell.column()));
  }

  private static Cell marked(Cell cell, char mark) {
    return new Cell(cell.row(), cell.column(), mark + cell.text().strip(), cell.mergedFrom());
  }

  /** The text without its marks. */
  static String removed(String text) {
    return text.codePoints()
        .filter(character -> !SourceText.isMark(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Cuts a text before each mark.
   *
   * @param parts takes each part with its mark's column; -1 - column for a fact's type
   */
  static void cut(String text, BiConsumer<Integer, String> parts) {
    for (String part : text.split("(?=[\uE000-\uF8FF])")) {
      char mark = part.charAt(0);
      int column = mark >= PATTERN ? -1 - (mark - PATTERN) : mark - CODE;
      boolean marked = SourceText.isMark(mark);
      parts.accept(marked ? column : Integer.MAX_VALUE, marked ? part.substring(1) : part);
    }
  }
}
