package io.deliverygate.rules.author;

import io.deliverygate.rules.author.Grid.Cell;
import io.deliverygate.rules.author.PlacedDrl.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The metadata of the rules that a table's rows become. A METADATA column says it row by row; what
 * the settings above the tables say holds for all rows: their Id for those that have none, the rest
 * of the card for the first of them, which speaks for all.
 */
final class RowCards {

  private final Grid grid;
  private final TableSettings settings;
  private final Problems problems;
  private boolean spoken;

  RowCards(Grid grid, TableSettings settings, Problems problems) {
    this.grid = grid;
    this.settings = settings;
    this.problems = problems;
  }

  /** Adds what the settings say to the metadata that a row has from its columns. */
  void add(Lines lines, int row, int column, List<String> own) {
    Optional<Cell> id = settings.first("Id");
    if (has(own, "id") || has(own, "derives")) {
      return;
    } else if (id.isEmpty()) {
      problems.add(
          grid.place(row, column),
          "the row has no id, so nobody would hear of its findings",
          "write Id and, in the next cell, the rule's id above the table,"
              + " or a METADATA column with the code id(\"$param\")");
      return;
    }
    annotation(lines, "id", id.get());
    if (!spoken && !has(own, "title")) {
      TableSettings.CARD.stream()
          .skip(1)
          .filter(key -> !has(own, key))
          .forEach(key -> settings.first(key).ifPresent(cell -> annotation(lines, key, cell)));
    }
    spoken = true;
  }

  private void annotation(Lines lines, String key, Cell cell) {
    String value = cell.text().strip().replace("\\", "/").replace('"', '\'');
    String name = key.toLowerCase(Locale.ROOT);
    lines.add("    @%s(\"%s\")".formatted(name, value.replace('\n', ' ')), grid.place(cell));
  }

  private static boolean has(List<String> metadata, String key) {
    return metadata.stream()
        .map(TableMarks::removed)
        .anyMatch(entry -> entry.strip().split("\\W", 2)[0].equalsIgnoreCase(key));
  }

  /** The query that lists what the rule with the table's id looks at. */
  void subjects(Lines lines) {
    settings.first(TableSettings.SUBJECTS).ifPresent(cell -> subjects(lines, cell));
  }

  private void subjects(Lines lines, Cell cell) {
    Optional<Cell> id = settings.first("Id");
    if (id.isEmpty()) {
      problems.add(
          grid.place(cell),
          "Subjects stands without an Id",
          "write Id and, in the next cell, the id of the rule whose subjects these are");
      return;
    }
    Place place = grid.place(cell);
    lines.add("query \"%s subjects\"".formatted(id.get().text().strip()), place);
    lines.add("    " + cell.text().strip(), place).add("end", place);
  }
}
