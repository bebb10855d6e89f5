package io.deliverygate.evidence.cpd;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads {@code cpd.xml}: one {@link io.deliverygate.fact.Duplication} per source file that CPD
 * looked at, and one {@link io.deliverygate.fact.DuplicateBlock} per duplicate. Where CPD could not
 * look at a file, or its token numbers are impossible, the report cannot be believed.
 */
public final class CpdReader implements ReportReader {

  static final String TOO_OLD = "use maven-pmd-plugin 3.22.0 or newer, which brings PMD 7";

  static final String FIX = "run CPD again: goal pmd:cpd";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "pmd-cpd")) {
      boolean saysVersion = readHead(xml, report);
      CpdFiles files = new CpdFiles(xml, report);
      CpdBlocks blocks = new CpdBlocks(xml, report, files);
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "file" -> files.readTotal();
          case "duplication" -> facts.accept(blocks.read());
          case "error" -> throw fileNotAnalysed(xml, files);
          default -> {}
        }
      }
      refuseSilence(xml, saysVersion, files);
      files.report(facts, report.analysedBy("CPD"));
    }
  }

  private static boolean readHead(XmlPass xml, Report report) {
    String version = xml.attribute("pmdVersion", "");
    report.writtenBy(("CPD " + version).strip());
    ZonedTime.of(xml.attribute("timestamp", "")).ifPresent(report::writtenAt);
    return !version.isEmpty();
  }

  private static UnreadableReport fileNotAnalysed(XmlPass xml, CpdFiles files)
      throws UnreadableReport {
    String file = files.label(xml.attribute("filename"));
    return xml.bad(
        "CPD could not analyse " + file + ": " + xml.attribute("msg", ""),
        "fix that file or exclude it from CPD, then run goal pmd:cpd");
  }

  /** Old versions name files only where they found duplicates: silence may mean anything. */
  private static void refuseSilence(XmlPass xml, boolean saysVersion, CpdFiles files)
      throws UnreadableReport {
    if (!saysVersion && files.none()) {
      throw xml.bad("CPD names neither its version nor any file that it looked at", TOO_OLD);
    }
  }
}
