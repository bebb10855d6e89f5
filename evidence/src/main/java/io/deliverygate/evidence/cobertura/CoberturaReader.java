package io.deliverygate.evidence.cobertura;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.CoveredFile;
import io.deliverygate.evidence.coverage.CoveredFiles;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Cobertura's XML report: a fact per source file, also where several classes come from it.
 * Its own time is the {@code timestamp}, in seconds or milliseconds as the tool has it.
 */
public final class CoberturaReader implements ReportReader {

  private static final String MEND = "write the report again: run the tests with coverage";
  private static final Pattern SHARE = Pattern.compile(".*\\((\\d{1,9})/(\\d{1,9})\\)\\s*");
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
    try (XmlPass xml = XmlPass.open(report, MEND, "coverage")) {
      long time = xml.count("timestamp", 0);
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "source" -> files.from(xml.text(LONGEST_PATH).strip());
          case "class" -> readClass(xml, files);
          default -> {}
        }
      }
      if (time > 0) {
        report.writtenAt(
            time < SECONDS_BELOW ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time));
      }
    }
    files.tell(facts, lines);
  }

  private static void readClass(XmlPass xml, CoveredFiles files)
      throws UnreadableReport, IOException {
    int own = xml.depth();
    CoveredFile file = files.of(xml.attribute("filename"));
    while (xml.nextInside(own)) {
      switch (xml.name()) {
        case "methods" -> skip(xml);
        case "line" -> readLine(xml, files, file);
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

  private static void readLine(XmlPass xml, CoveredFiles files, CoveredFile file)
      throws UnreadableReport {
    int number = xml.number("number");
    if (!files.hasRoomFor(number)) {
      throw xml.bad(number + " is no number of a line");
    }
    file.line(number, xml.count("hits") > 0);
    Matcher share = SHARE.matcher(xml.attribute("condition-coverage", ""));
    if (share.matches()) {
      int taken = Integer.parseInt(share.group(1));
      int all = Integer.parseInt(share.group(2));
      if (taken > all) {
        throw xml.bad("condition-coverage says %d of %d branches".formatted(taken, all));
      }
      file.branches(Integer.toString(number), taken, all);
    }
  }
}
