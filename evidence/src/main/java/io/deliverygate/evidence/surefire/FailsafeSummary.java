package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;
import java.util.Optional;

/** {@code failsafe-summary.xml}, in which Failsafe tells itself how the integration tests went. */
final class FailsafeSummary {

  private static final int LONGEST_MESSAGE = 20_000;
  private static final String CRASHED = "Crashed tests:";

  private FailsafeSummary() {}

  static void refuseCrash(Report report) throws UnreadableReport, IOException {
    report.writtenBy("Failsafe");
    try (XmlPass xml = XmlPass.open(report, CrashReader.MEND, "failsafe-summary")) {
      if (xml.attribute("timeout", "false").strip().equals("true")) {
        throw xml.bad("a time limit stopped the integration tests");
      }
      while (xml.nextElement()) {
        if (xml.name().equals("failureMessage")) {
          refuseFailure(xml);
        }
      }
    }
  }

  private static void refuseFailure(XmlPass xml) throws UnreadableReport, IOException {
    int line = xml.line();
    String message = xml.text(LONGEST_MESSAGE);
    if (!message.isBlank()) {
      throw new UnreadableReport(
          line,
          "the integration tests did not run to their end: " + told(message),
          CrashReader.MEND);
    }
  }

  /** What happened and which tests ran, without command and stack trace. */
  private static String told(String message) {
    String what = message.strip().lines().findFirst().orElse("");
    return crashed(message).map(tests -> what + " " + CRASHED + " " + tests).orElse(what);
  }

  private static Optional<String> crashed(String message) {
    int start = message.indexOf(CRASHED);
    if (start < 0) {
      return Optional.empty();
    }
    return message.substring(start + CRASHED.length()).strip().lines().findFirst();
  }
}
