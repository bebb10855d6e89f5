package io.deliverygate.evidence.dependencycheck;

import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SecurityScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads whatever a scanner for known vulnerabilities wrote: dependency-check's JSON, or a CycloneDX
 * bill that lists vulnerabilities.
 */
public final class ScanReader implements ReportReader {

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    FileStart start = FileStart.of(report);
    if (start.isMarkup() || start.holds("\"bomformat\"")) {
      readBill(report, facts);
    } else {
      new DependencyCheckReader().read(report, facts);
    }
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
