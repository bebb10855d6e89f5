package io.deliverygate.evidence.spotbugs;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Reads {@code spotbugsXml.xml}: one {@link io.deliverygate.fact.Finding} per bug instance. Where
 * SpotBugs could not analyse a class the report says less than it seems to, and cannot be believed.
 * Classes that it missed on its class path weaken what it found and do not spoil it: the report
 * counts, and its provenance says how many were missing. Bugs that a history lists as gone, and
 * what was filtered or suppressed, are no findings.
 */
public final class SpotBugsReader implements ReportReader {

  static final String TOOL = "SpotBugs";

  private static final String FIX = "run SpotBugs again: goal spotbugs:spotbugs";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "BugCollection")) {
      String version = (TOOL + " " + xml.attribute("version", "")).strip();
      report.writtenBy(version);
      takeTime(xml, report);
      ClassStats classes = new ClassStats(xml, report);
      BugInstance bugs = new BugInstance(xml, report);
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "BugInstance" -> bugs.read().ifPresent(facts);
          case "FindBugsSummary" -> classes.summary();
          case "ClassStats" -> classes.read();
          case "Errors" -> judge(xml, report, version);
          case "Error", "AnalysisError" -> throw notAnalysed(xml);
          case "file" -> throw otherFormat(xml);
          default -> {}
        }
      }
    }
  }

  /** Milliseconds since 1970, when the analysis ended. */
  private static void takeTime(XmlPass xml, Report report) {
    xml.time("analysisTimestamp")
        .ifPresent(millis -> report.writtenAt(Instant.ofEpochMilli(millis)));
  }

  private static void judge(XmlPass xml, Report report, String version)
      throws UnreadableReport, IOException {
    long errors = xml.count("errors", 0);
    long missing = xml.count("missingClasses", 0);
    int own = xml.depth();
    while (xml.nextInside(own)) {
      if (!xml.name().equals("MissingClass")) {
        throw notAnalysed(xml);
      }
    }
    if (errors > 0) {
      throw xml.bad("SpotBugs met " + errors + " errors that the report does not describe");
    }
    if (missing > 0) {
      report.writtenBy(version + ", missing " + missing + " classes");
    }
  }

  private static UnreadableReport notAnalysed(XmlPass xml) throws UnreadableReport, IOException {
    return new AnalysisError(xml).read();
  }

  /** The Maven plugin's own format for its site has the same root and no ranks. */
  private static UnreadableReport otherFormat(XmlPass xml) {
    return xml.bad(
        "this is the format of SpotBugs' site report, which has no ranks",
        "name spotbugsXml.xml in its place");
  }
}
