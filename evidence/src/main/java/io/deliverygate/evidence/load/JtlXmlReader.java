package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads JMeter's result file (JTL) in XML. Samples inside samples, such as redirections and the
 * requests of a transaction, count for their own label, as they do in the CSV file of the same run.
 */
final class JtlXmlReader implements ReportReader {

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("JMeter");
    try (XmlPass xml = XmlPass.open(report, JtlCsvReader.MEND, "testResults")) {
      LoadRun run = new LoadRun();
      while (xml.nextElement()) {
        if (isSample(xml) && !run.add(sample(xml))) {
          throw JtlCsvReader.tooManyLabels(xml.line());
        }
      }
      if (run.isEmpty()) {
        throw new UnreadableReport(0, "the file holds no sample", JtlCsvReader.MEND);
      }
      run.tell(report, facts);
    }
  }

  /** Elements of samples have many names; what lies directly in the root is one. */
  private static boolean isSample(XmlPass xml) {
    return xml.depth() == 2 || (xml.has("lb") && xml.has("s"));
  }

  private static Sample sample(XmlPass xml) throws UnreadableReport {
    int count = xml.number("sc", 1);
    return new Sample(
        xml.attribute("lb"),
        count,
        xml.number("ec", isSuccess(xml) ? 0 : count),
        xml.count("ts", Sample.UNKNOWN),
        xml.number("t", Sample.UNKNOWN),
        xml.number("na", Sample.UNKNOWN));
  }

  private static boolean isSuccess(XmlPass xml) throws UnreadableReport {
    if (!xml.is("s", "true") && !xml.is("s", "false")) {
      throw xml.bad("s is neither true nor false");
    }
    return xml.is("s", "true");
  }
}
