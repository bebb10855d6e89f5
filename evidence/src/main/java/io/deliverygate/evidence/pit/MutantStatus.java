package io.deliverygate.evidence.pit;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.io.OneLine;
import java.util.Set;

/**
 * What became of one mutation, in PIT's terms.
 *
 * @param status PIT's name for it, such as {@code KILLED}
 * @param detected whether PIT counts it as noticed by a test
 */
record MutantStatus(String status, boolean detected) {

  /** Noticed, as PIT has it: also where the mutation broke the run itself. */
  private static final Set<String> DETECTED =
      Set.of("KILLED", "TIMED_OUT", "NON_VIABLE", "MEMORY_ERROR", "RUN_ERROR", "EQUIVALENT");

  private static final Set<String> UNDETECTED = Set.of("SURVIVED", "NO_COVERAGE");

  /** PIT uses these while it runs, and never in a report of a run that ended. */
  private static final Set<String> UNFINISHED = Set.of("NOT_STARTED", "STARTED");

  /** Reads the start tag of a {@code <mutation>}. */
  static MutantStatus of(XmlPass xml) throws UnreadableReport {
    String status = xml.attribute("status").strip();
    boolean detected = xml.is("detected", "true");
    if (UNFINISHED.contains(status)) {
      throw xml.bad("PIT did not finish: a mutation is " + status);
    }
    if (!DETECTED.contains(status) && !UNDETECTED.contains(status)) {
      throw xml.bad("'" + OneLine.of(status) + "' is no status of PIT's that is known");
    }
    if (!detected && !xml.is("detected", "false")) {
      throw xml.bad("detected is neither true nor false");
    }
    if ((detected ? UNDETECTED : DETECTED).contains(status)) {
      throw xml.bad("a mutation is " + status + " and detected='" + detected + "'");
    }
    return new MutantStatus(status, detected);
  }

  /** Whether a test ran against it. */
  boolean tried() {
    return !status.equals("NO_COVERAGE");
  }

  /** Whether nobody knows what the test said. */
  boolean failed() {
    return status.equals("RUN_ERROR");
  }
}
