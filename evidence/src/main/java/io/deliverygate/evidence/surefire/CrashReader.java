package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads what Surefire and Failsafe leave beside their reports when a JVM that they forked for the
 * tests did not end well: {@code *.dump}, {@code *.dumpstream} and {@code failsafe-summary.xml}.
 * Tests of such a JVM are missing in the reports without a trace, so the file makes {@link
 * UnreadableReport}. A file that tells of nothing bad gives no fact at all.
 *
 * <p>A JVM that ends by {@code System.exit} or is killed from outside leaves nothing in Surefire's
 * folder; Maven's build fails then, whatever is ignored, and the caller knows from there.
 */
public final class CrashReader implements ReportReader {

  static final String FIX =
      "run the tests again: mvn clean verify; where a time limit stopped them, raise"
          + " forkedProcessTimeoutInSeconds";

  /** Whether a file in a folder of test reports is one that this reader understands. */
  public static boolean understands(Path file) {
    String name = String.valueOf(file.getFileName());
    return FailsafeSummary.is(file) || name.endsWith(".dump") || name.endsWith(".dumpstream");
  }

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    if (FailsafeSummary.is(report.file())) {
      FailsafeSummary.read(report);
    } else {
      Dump.refuseCrash(report);
    }
  }
}
