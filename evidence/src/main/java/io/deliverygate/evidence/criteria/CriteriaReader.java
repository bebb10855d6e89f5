package io.deliverygate.evidence.criteria;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads what {@code @Verifies} left ({@code verified-criteria.json}) and Cucumber's JSON report;
 * which of the two a file is, its first character tells.
 */
public final class CriteriaReader {

  private static final String FIX = "run the tests again: mvn verify";

  private CriteriaReader() {}

  /**
   * Reads a report to its end.
   *
   * @throws UnreadableReport where it cannot be believed
   */
  public static void read(Report report, Consumer<NamedTest> tests)
      throws UnreadableReport, IOException {
    try (JsonPass json = JsonPass.open(report, FIX)) {
      if (json.isArray()) {
        report.writtenBy("Cucumber");
        new CucumberFeatures(json, report, tests).read();
      } else {
        new VerifiedResults(json, report, tests).read();
      }
      json.end();
    }
  }
}
