package io.deliverygate.evidence.pmd;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads {@code pmd.xml}: one {@link io.deliverygate.fact.Finding} per violation. Where PMD could
 * not look at a file, or could not run a rule, the report says less than it seems to, and cannot be
 * believed. What was suppressed in the source is no finding.
 */
public final class PmdReader implements ReportReader {

  private static final String FIX = "run PMD again: goal pmd:pmd";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "pmd")) {
      readHead(xml, report);
      PmdFile file = new PmdFile(xml, report, facts);
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "file" -> file.read();
          case "error" -> throw fileNotAnalysed(xml, file);
          case "configerror" -> throw ruleNotRun(xml);
          case "violation" -> throw xml.bad("<violation> outside <file>");
          default -> {}
        }
      }
    }
  }

  private static void readHead(XmlPass xml, Report report) {
    report.writtenBy(("PMD " + xml.attribute("version", "")).strip());
    ZonedTime.of(xml.attribute("timestamp", "")).ifPresent(report::writtenAt);
  }

  private static UnreadableReport fileNotAnalysed(XmlPass xml, PmdFile files)
      throws UnreadableReport {
    String file = files.label(xml.attribute("filename"));
    return xml.bad(
        "PMD could not analyse " + file + ": " + xml.attribute("msg", ""),
        "fix that file or exclude it from PMD, then run goal pmd:pmd");
  }

  private static UnreadableReport ruleNotRun(XmlPass xml) throws UnreadableReport {
    return xml.bad(
        "PMD did not run rule " + xml.attribute("rule") + ": " + xml.attribute("msg", ""),
        "configure that rule in PMD's rule set or leave it out, then run goal pmd:pmd");
  }
}
