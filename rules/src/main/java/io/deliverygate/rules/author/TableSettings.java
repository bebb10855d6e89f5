package io.deliverygate.rules.author;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.author.Grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rows above the tables say: Drools' own settings, and the card of the rule that the rows
 * of the tables make up (Id, Title and so on), which Drools leaves alone.
 */
final class TableSettings {

  /** What becomes the metadata of the table's rule. */
  static final List<String> CARD =
      List.of("Id", "Title", "Severity", "Requires", "Subject", "Source", "Remedy");

  /** Conditions that list the subjects of the rule with this table's id. */
  static final String SUBJECTS = "Subjects";

  private static final List<String> DROOLS =
      List.of("RuleSet", "Import", "Declare", "Functions", "Queries", "EscapeQuotes");

  private static final List<String> REFUSED =
      List.of(
          "Sequential",
          "SequentialMinPriority",
          "SequentialMaxPriority",
          "Variables",
          "Unit",
          "Dialect",
          "NumericDisabled",
          "IgnoreNumericFormat",
          "PRIORITY",
          "ACTIVATION-GROUP",
          "AGENDA-GROUP",
          "RULEFLOW-GROUP",
          "NO-LOOP",
          "LOCK-ON-ACTIVE",
          "AUTO-FOCUS",
          "ENABLED",
          "DURATION",
          "TIMER",
          "CALENDARS",
          "DATE-EFFECTIVE",
          "DATE-EXPIRES");

  private final Map<String, List<Cell>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  TableSettings(Grid grid, List<List<Cell>> rows, Problems problems) {
    for (List<Cell> row : rows) {
      String key = row.get(0).text().strip();
      if (known().stream().anyMatch(key::equalsIgnoreCase)) {
        keep(grid, row, key, problems);
      } else if (row.size() > 1) {
        refuse(grid, row.get(0), key, problems);
      }
    }
  }

  private void keep(Grid grid, List<Cell> row, String key, Problems problems) {
    if (row.size() < 2) {
      problems.add(grid.place(row.get(0)), key + " has no value", "write it into the next cell");
    } else {
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(row.get(1));
    }
  }

  private static void refuse(Grid grid, Cell cell, String key, Problems problems) {
    if (REFUSED.stream().anyMatch(key::equalsIgnoreCase)) {
      problems.add(
          grid.place(cell),
          "%s is not for rules of a gate: they fire in no order and are always on".formatted(key),
          "delete the row");
      return;
    }
    String fix = DidYouMean.of(key.toLowerCase(Locale.ROOT), lower(known()), "");
    if (fix.startsWith("did you mean")) {
      problems.add(grid.place(cell), "there is no setting '" + key + "'", spelled(fix));
    }
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(DROOLS);
    known.addAll(CARD);
    known.add(SUBJECTS);
    return known;
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static String spelled(String fix) {
    String spelled = fix;
    for (String name : known()) {
      spelled = spelled.replace("'" + name.toLowerCase(Locale.ROOT) + "'", "'" + name + "'");
    }
    return spelled;
  }

  Optional<Cell> first(String key) {
    return all(key).stream().findFirst();
  }

  List<Cell> all(String key) {
    return values.getOrDefault(key, List.of());
  }
}
