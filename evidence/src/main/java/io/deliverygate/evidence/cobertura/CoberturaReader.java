package io.deliverygate.evidence.cobertura;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.CoveredFile;
import io.deliverygate.evidence.coverage.CoveredFiles;
import io.deliverygate.evidence.coverage.Hits;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Cobertura's XML report: a fact per source file, also where several classes come from it.
 * Its own time is the {@code timestamp}, in seconds or milliseconds as the tool has it; one in any
 * other form is passed over.
 */
public final class CoberturaReader implements ReportReader {

  private static final String FIX = "write the report again: run the tests with coverage";
  private static final Pattern SHARE =
      Pattern.compile(".*\\(\\s*(\\d{1,9})\\s*/\\s*(\\d{1,9})\\s*\\)\\s*");
  private static final Pattern ALL = Pattern.compile("\\s*100([.,]0+)?\\s*%?\\s*");
  private static final int LONGEST_PATH = 4096;

  /** In seconds it would be in the year 5138, in milliseconds it was in 1973. */
  private static final long SECONDS_BELOW = 100_000_000_000L;

  private final LineSink lines;

  /**
   * @param lines takes each source file line by line
   */
  public CoberturaReader(LineSink lines) {
    this.lines = lines;
  }

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    CoveredFiles files = new CoveredFiles(report);
    try (XmlPass xml = XmlPass.open(report, FIX, "coverage")) {
      OptionalLong time = xml.time("timestamp");
      Totals totals = Totals.stated(xml);
      boolean packages = false;
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "packages" -> packages = true;
          case "source" -> files.from(xml.text(LONGEST_PATH).strip());
          case "class" -> readClass(xml, files, totals);
          default -> {}
        }
      }
      if (!packages) {
        throw xml.bad(
            "it is no report of Cobertura: it has no <packages>",
            "let the tool write Cobertura's format, LCOV or JaCoCo's; Clover's and Sonar's are not"
                + " read");
      }
      totals.refuseContradiction(xml);
      time.ifPresent(stated -> report.writtenAt(instant(stated)));
    }
    files.tell(facts, lines);
  }

  private static Instant instant(long stated) {
    return stated < SECONDS_BELOW ? Instant.ofEpochSecond(stated) : Instant.ofEpochMilli(stated);
  }

  private static void readClass(XmlPass xml, CoveredFiles files, Totals totals)
      throws UnreadableReport, IOException {
    int own = xml.depth();
    CoveredFile file = files.of(xml.attribute("filename"));
    while (xml.nextInside(own)) {
      switch (xml.name()) {
        case "methods" -> skip(xml);
        case "line" -> totals.count(readLine(xml, files, file));
        default -> {}
      }
    }
    files.done(file);
  }

  /** The lines of methods are those of the class once more. */
  private static void skip(XmlPass xml) throws UnreadableReport, IOException {
    int own = xml.depth();
    while (xml.nextInside(own)) {
      // nothing in it counts
    }
  }

  /**
   * Reads a line, and says how many branches it has. One that has branches, but does not say how
   * many, has one; it is taken only where all of them are.
   */
  private static int readLine(XmlPass xml, CoveredFiles files, CoveredFile file)
      throws UnreadableReport {
    String place = xml.attribute("number");
    String hits = xml.attribute("hits");
    int number = Hits.isPlace(place) ? Hits.line(place) : Integer.MAX_VALUE;
    if (number > 0 && !files.hasRoomFor(number)) {
      throw xml.bad("'" + OneLine.of(place) + "' is no number of a line");
    }
    if (!Hits.isCount(hits)) {
      throw xml.bad("'" + OneLine.of(hits) + "' is no count of hits");
    }
    if (number > 0) {
      file.line(number, Hits.any(hits));
    }
    String conditions = xml.attribute("condition-coverage", "");
    Matcher share = SHARE.matcher(conditions);
    if (share.matches()) {
      int taken = Integer.parseInt(share.group(1));
      int all = Integer.parseInt(share.group(2));
      if (taken > all) {
        throw xml.bad("condition-coverage says %d of %d branches".formatted(taken, all));
      }
      file.branches(number, place, taken, all);
      return all;
    }
    if (xml.attribute("branch", "").strip().equalsIgnoreCase("true")) {
      file.branches(number, place, ALL.matcher(conditions).matches() ? 1 : 0, 1);
      return 1;
    }
    return 0;
  }
}
