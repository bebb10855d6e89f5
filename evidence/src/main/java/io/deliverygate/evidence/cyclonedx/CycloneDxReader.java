package io.deliverygate.evidence.cyclonedx;

import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads a CycloneDX bill of materials of any version from 1.0 to 1.7, as JSON or as XML: one {@link
 * io.deliverygate.fact.SbomComponent} per component at any depth, and where it lists
 * vulnerabilities one {@link io.deliverygate.fact.SecurityScan} and the {@link
 * io.deliverygate.fact.Vulnerability} of each component that is affected. What was analysed to be
 * resolved, not affected or a false positive is none, nor is one of whose version the bill says
 * that it is unaffected. Another version of CycloneDX is refused.
 */
public final class CycloneDxReader implements ReportReader {

  static final String FIX = "run CycloneDX again: goal cyclonedx:makeAggregateBom";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    Bill bill = new Bill();
    if (FileStart.of(report).isMarkup()) {
      XmlBill.read(report, bill);
    } else {
      JsonBill.read(report, bill);
    }
    bill.tell(report, facts);
  }
}
