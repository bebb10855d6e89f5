package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.StatedNumber;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.LoadResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of statistics on Gatling's page, put together line by line. */
final class GatlingTable {

  private static final Pattern HEADER =
      Pattern.compile("<th id=\"(col-\\d+)\"[^>]*><span>(.*)</span></th>");
  private static final Pattern ROW =
      Pattern.compile("<tr id=\"([^\"]*)\" (?:data-parent=\"([^\"]*)\")?");
  private static final Pattern NAME = Pattern.compile("class=\"ellipsed-name\">(.*)</span>");
  private static final Pattern CELL =
      Pattern.compile("<td class=\"value \\w+ (col-\\d+)\">([^<]*)</td>");
  private static final String ROOT = "ROOT";

  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final GatlingRun run = new GatlingRun();
  private final ShownText shown = new ShownText();

  private static final class Row {

    private final String id;
    private final String parent;
    private final int line;
    private final Map<String, String> cells = new HashMap<>();

    Row(String id, String parent, int line) {
      this.id = id;
      this.parent = parent;
      this.line = line;
    }

    Figures figures() {
      return new Figures(id, line, GatlingReader.FIX);
    }
  }

  void line(String text, int number) {
    run.line(text);
    find(HEADER, text, header -> columns.putIfAbsent(header.group(2), header.group(1)));
    find(ROW, text, row -> rows.add(row(row, number)));
    if (!rows.isEmpty()) {
      Row last = rows.get(rows.size() - 1);
      find(NAME, text, name -> name(last, name.group(1)));
      find(CELL, text, cell -> last.cells.put(cell.group(1), cell.group(2).strip()));
    }
  }

  private static void find(Pattern pattern, String text, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      found.accept(matcher);
    }
  }

  private static Row row(Matcher row, int number) {
    return new Row(row.group(1), row.group(2) == null ? "" : row.group(2), number);
  }

  /** Requests go by the path of their groups. */
  private void name(Row row, String html) {
    String name = shown.of(HtmlText.plain(html));
    boolean outermost = row.parent.isEmpty() || row.parent.equals(ROOT);
    String path = outermost ? name : paths.getOrDefault(row.parent, "") + " / " + name;
    paths.putIfAbsent(row.id, path);
  }

  void tell(Report report, Consumer<Fact> facts) throws UnreadableReport {
    run.version().ifPresent(version -> report.writtenBy("Gatling " + version));
    if (rows.isEmpty() || !columns.containsKey("KO")) {
      throw new UnreadableReport(
          0,
          "the page has no statistics of Gatling",
          "run the simulation with Gatling 3.14 or newer");
    }
    for (Row row : rows) {
      facts.accept(result(row, report.path()));
    }
  }

  private LoadResult result(Row row, String source) throws UnreadableReport {
    Figures figures = row.figures();
    long all = count(row, "Total");
    long failed = count(row, "KO");
    figures.failed(failed, all);
    if (cell(row, "OK").isPresent()) {
      figures.sum(count(row, "OK"), failed, all);
    }
    return new LoadResult(
        paths.getOrDefault(row.id, row.id),
        all,
        failed,
        figures.measure("95th pct", cell(row, "95th pct")),
        perSecond(row),
        Amount.UNKNOWN,
        run.ended(),
        run.seconds(),
        Amount.UNKNOWN,
        source);
  }

  private Amount perSecond(Row row) throws UnreadableReport {
    String column =
        columns.keySet().stream().filter(name -> name.contains("Cnt/s")).findFirst().orElse("");
    return row.figures().measure(column, cell(row, column));
  }

  private long count(Row row, String column) throws UnreadableReport {
    Optional<BigDecimal> count = cell(row, column);
    if (count.isEmpty()) {
      throw new UnreadableReport(
          row.line, "a row has no number of requests '" + column + "'", GatlingReader.FIX);
    }
    return row.figures().count(column, count.get());
  }

  /** Where there was no request, Gatling writes a dash. */
  private Optional<BigDecimal> cell(Row row, String column) {
    return StatedNumber.of(row.cells.getOrDefault(columns.getOrDefault(column, ""), ""));
  }
}
