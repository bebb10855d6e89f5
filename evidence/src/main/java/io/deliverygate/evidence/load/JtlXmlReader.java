package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JMeter's result file (JTL) in XML. Samples inside samples, such as redirections and the
 * requests of a transaction, count for their own label, as they do in the CSV file of the same run.
 */
public final class JtlXmlReader implements ReportReader {

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("JMeter");
    try (XmlPass xml = XmlPass.open(report, JtlCsvReader.FIX, "testResults")) {
      SampleRun run = new SampleRun();
      Assertions assertions = new Assertions();
      while (xml.nextElement()) {
        if (!isSample(xml)) {
          assertions.element(xml);
        } else if (!run.add(sample(xml, assertions))) {
          throw JtlCsvReader.tooManyLabels(xml.line());
        }
      }
      if (run.isEmpty()) {
        throw new UnreadableReport(0, "the file holds no sample", JtlCsvReader.FIX);
      }
      run.tell(report, facts);
    }
  }

  /** Elements of samples have many names; what lies directly in the root is one. */
  private static boolean isSample(XmlPass xml) {
    return xml.depth() == 2 || (xml.has("lb") && xml.has("s"));
  }

  private static Sample sample(XmlPass xml, Assertions assertions) throws UnreadableReport {
    int count = xml.number("sc", 1);
    String label = xml.attribute("lb");
    boolean success = isSuccess(xml);
    assertions.sample(xml.depth(), success);
    Sample sample =
        new Sample(
            label,
            count,
            Sample.errors(success, xml.number("ec", success ? 0 : count)),
            xml.count("ts", Sample.UNKNOWN),
            xml.number("t", Sample.UNKNOWN),
            xml.number("na", Sample.UNKNOWN));
    Optional<String> contradiction = sample.contradiction();
    if (contradiction.isPresent()) {
      throw xml.bad(contradiction.get());
    }
    return sample;
  }

  /** What assertions say of the samples that they stand in. */
  private static final class Assertions {

    private static final int LONGEST_WORD = 20;

    private final Map<Integer, Boolean> successes = new HashMap<>();
    private int assertion;

    void sample(int depth, boolean success) {
      successes.put(depth, success);
    }

    void element(XmlPass xml) throws UnreadableReport, IOException {
      if (xml.name().equals("assertionResult")) {
        assertion = xml.depth();
      } else if (isOutcome(xml)
          && xml.text(LONGEST_WORD).strip().equals("true")
          && successes.getOrDefault(assertion - 1, false)) {
        throw xml.bad("a sample succeeded, and an assertion in it failed");
      }
    }

    private boolean isOutcome(XmlPass xml) {
      return xml.depth() == assertion + 1
          && (xml.name().equals("failure") || xml.name().equals("error"));
    }
  }

  private static boolean isSuccess(XmlPass xml) throws UnreadableReport {
    if (!xml.is("s", "true") && !xml.is("s", "false")) {
      throw xml.bad("s is neither true nor false");
    }
    return xml.is("s", "true");
  }
}
