package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.TestResult;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code failsafe-summary.xml}, in which Failsafe tells itself how the integration tests went: also
 * where it writes no reports of them, or writes them elsewhere.
 *
 * @param line where the file begins
 * @param completed tests that ran or were skipped
 * @param errors tests that broke
 * @param failures tests that failed
 * @param result Failsafe's word for how it went, empty where all went well
 */
public record FailsafeSummary(int line, long completed, long errors, long failures, String result) {

  private static final String NAME = "failsafe-summary.xml";
  private static final int LONGEST_MESSAGE = 20_000;
  private static final String CRASHED = "Crashed tests:";
  private static final int LONGEST_NUMBER = 100;

  /** All went well, or there was no test to run. */
  private static final Set<String> HARMLESS = Set.of("", "0", "254", "null");

  private static final String SHOW =
      "let Failsafe write its reports beside its summary (disableXmlReport, reportsDirectory; each"
          + " execution with a reportNameSuffix), or name them with evidence.tests, then run: mvn"
          + " clean verify";

  /** Whether a file is such a summary, by its name. */
  public static boolean is(Path file) {
    return file.endsWith(NAME);
  }

  /**
   * Reads a summary to its end.
   *
   * @throws UnreadableReport where the tests did not run to their end, too
   */
  public static FailsafeSummary read(Report report) throws UnreadableReport, IOException {
    report.writtenBy("Failsafe");
    try (XmlPass xml = XmlPass.open(report, CrashReader.FIX, "failsafe-summary")) {
      int line = xml.line();
      String result = xml.attribute("result", "").strip();
      if (xml.attribute("timeout", "false").strip().equals("true")) {
        throw xml.bad("a time limit stopped the integration tests");
      }
      long completed = 0;
      long errors = 0;
      long failures = 0;
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "completed" -> completed = count(xml);
          case "errors" -> errors = count(xml);
          case "failures" -> failures = count(xml);
          case "failureMessage" -> refuseFailure(xml);
          default -> {}
        }
      }
      return new FailsafeSummary(line, completed, errors, failures, result);
    }
  }

  private static long count(XmlPass xml) throws UnreadableReport, IOException {
    String name = xml.name();
    int line = xml.line();
    String text = xml.text(LONGEST_NUMBER).strip();
    try {
      return text.isEmpty() ? 0 : Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw new UnreadableReport(
          line, "<" + name + "> is no number: " + OneLine.of(text), CrashReader.FIX);
    }
  }

  private static void refuseFailure(XmlPass xml) throws UnreadableReport, IOException {
    int line = xml.line();
    String message = xml.text(LONGEST_MESSAGE);
    if (!message.isBlank()) {
      throw new UnreadableReport(
          line,
          "the integration tests did not run to their end: " + told(message),
          CrashReader.FIX);
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

  /**
   * Compares what it says with what the reports show.
   *
   * @throws UnreadableReport where it tells of tests or problems that they do not show
   */
  public void refuseMoreThan(List<TestResult> shown) throws UnreadableReport {
    long broken = shown.stream().filter(TestResult::broken).count();
    if (completed > shown.size() || errors + failures > broken) {
      throw new UnreadableReport(
          line,
          "Failsafe says that %d tests ran, %d broke and %d failed, and its reports show %d, of which %d broke or failed"
              .formatted(completed, errors, failures, shown.size(), broken),
          SHOW);
    }
    if (errors + failures == 0 && !HARMLESS.contains(result)) {
      throw new UnreadableReport(
          line,
          "Failsafe says that the integration tests failed: result " + result,
          CrashReader.FIX);
    }
  }
}
