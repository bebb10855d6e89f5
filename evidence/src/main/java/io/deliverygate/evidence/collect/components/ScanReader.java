package io.deliverygate.evidence.collect.components;

import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.dependencycheck.DependencyCheckReader;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SecurityScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads whatever a scanner for known vulnerabilities wrote: dependency-check's JSON, or a CycloneDX
 * bill that lists vulnerabilities. What is no bill is taken for the former.
 */
public final class ScanReader implements ReportReader {

  /** What usually writes a scan; its name until the report says which tool did. */
  static final String USUAL_TOOL = "dependency-check";

  private static final String FIX = "run the scanner again: goal dependency-check:aggregate";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    if (isBill(report)) {
      readBill(report, facts);
    } else {
      new DependencyCheckReader().read(report, facts);
    }
  }

  private static boolean isBill(Report report) throws UnreadableReport, IOException {
    FileStart start = FileStart.of(report);
    if (!start.isObject()) {
      return start.isMarkup();
    }
    return start.holds("\"bomformat\"") || (!start.holds("\"scaninfo\"") && hasBomFormat(report));
  }

  /** The order of fields is free: looks through the whole file on its own. */
  private static boolean hasBomFormat(Report report) throws UnreadableReport, IOException {
    Report again = new Report(report.project(), report.module(), report.file(), "");
    boolean[] found = {false};
    try (JsonPass json = JsonPass.open(again, FIX)) {
      json.object(name -> found[0] |= name.equals("bomFormat"));
    }
    return found[0];
  }

  private static void readBill(Report report, Consumer<Fact> facts)
      throws UnreadableReport, IOException {
    List<Fact> found = new ArrayList<>();
    new CycloneDxReader().read(report, found::add);
    if (found.stream().noneMatch(SecurityScan.class::isInstance)) {
      throw new UnreadableReport(
          0,
          "the bill of materials has no list of vulnerabilities, so it is no scan",
          "name the report of a scanner");
    }
    found.forEach(facts);
  }
}
