package io.deliverygate.policy.file;

import io.deliverygate.fact.Parameter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.CsvRows;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.section.ParameterTable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of parameters as a spreadsheet saves it: a header of {@code tier}, {@code component} and
 * names of parameters, then rows. Separated by commas, or by semicolons where the header has only
 * those; an empty cell says nothing; lines that begin with {@code #} are comments.
 */
final class CsvTable {

  private static final Set<String> WHERE = Set.of(TableReader.TIER, TableReader.COMPONENT);

  private final TableReader table;
  private final String file;

  /**
   * @param file how messages name it
   */
  CsvTable(TableReader table, String file) {
    this.table = table;
    this.file = file;
  }

  private record Line(int number, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  ParameterTable read(String text) throws IOException {
    List<Line> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (lines.isEmpty()) {
      throw new BadInputException(
          file, "is empty", "write a header: tier,component,<parameter>,...");
    }
    Line header = lines.get(0);
    checkHeader(header);
    List<ParameterTable.Row> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      rows.add(row(header.cells(), line));
    }
    return new ParameterTable(rows, origin(header));
  }

  private List<Line> lines(String text) throws IOException {
    CsvRows rows =
        new CsvRows(new StringReader(text), CsvRows.Form.of(separator(text)).writtenByHand());
    List<Line> lines = new ArrayList<>();
    while (rows.next()) {
      requireClosed(rows);
      Line line = new Line(rows.line(), List.copyOf(rows.values()));
      if (!line.blank()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void requireClosed(CsvRows rows) {
    if (rows.openQuote() > 0) {
      throw new BadInputException(
          place(rows.openQuote()), "Missing closing quote", "fix the CSV syntax");
    } else if (rows.hasTextBehindQuote()) {
      throw new BadInputException(
          place(rows.line()),
          "a text stands behind a closing quote",
          "put the whole cell in quotes, and double the quotes inside it");
    }
  }

  private static char separator(String text) {
    String header =
        text.lines()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .findFirst()
            .orElse("");
    return header.contains(";") && !header.contains(",") ? ';' : ',';
  }

  private void checkHeader(Line header) {
    Set<String> known = new TreeSet<>(table.terms().parameters().keySet());
    known.addAll(WHERE);
    Set<String> seen = new TreeSet<>();
    for (String name : header.cells()) {
      if (!known.contains(name)) {
        throw new BadInputException(
            place(header.number()),
            "there is no parameter '" + name + "' for a column",
            DidYouMean.of(name, known, "columns are "));
      }
      if (!seen.add(name)) {
        throw new BadInputException(
            place(header.number()), "the column '" + name + "' comes twice", "keep one of them");
      }
    }
  }

  private ParameterTable.Row row(List<String> header, Line line) {
    if (line.cells().size() != header.size()) {
      throw new BadInputException(
          place(line.number()),
          "%d cells stand under %d columns".formatted(line.cells().size(), header.size()),
          "give each column one cell, and put a cell with a separator in quotes");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.cells().get(i));
    }
    return new ParameterTable.Row(
        cells.getOrDefault(TableReader.TIER, ""),
        cells.getOrDefault(TableReader.COMPONENT, ""),
        values(cells, line),
        origin(line));
  }

  private Map<String, Parameter> values(Map<String, String> cells, Line line) {
    Map<String, Parameter> values = new LinkedHashMap<>();
    cells.forEach(
        (name, text) -> {
          if (!WHERE.contains(name) && !text.isEmpty()) {
            values.put(name, table.terms().parameters().get(name).read(text, place(line.number())));
          }
        });
    return values;
  }

  private Origin origin(Line line) {
    return new Origin(table.layer(), file, line.number());
  }

  private String place(int line) {
    return line > 0 ? file + ":" + line : file;
  }
}
