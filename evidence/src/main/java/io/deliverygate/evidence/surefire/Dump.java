package io.deliverygate.evidence.surefire;

import io.deliverygate.evidence.DecodedText;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code *.dump} or {@code *.dumpstream}: entries, each under a line of its time, in which the
 * forked JVM or Surefire itself noted what was unusual. Much of it is harmless, above all the
 * «Corrupted channel» that any native library causes by printing, and a JVM that takes too long to
 * exit after its last test.
 */
final class Dump {

  private static final String ENTRY = "# Created at ";

  /** Said where tests may not have run to their end. */
  private static final List<String> SIGNS =
      List.of(
          "Killing self fork JVM.",
          "Exiting self fork JVM.",
          "Surefire is going to kill self fork JVM.",
          "Surefire is going to exit self fork JVM.",
          "The channel (std/out or TCP/IP) failed to send a stream from this subprocess",
          "TestSet has not finished before stream error has appeared",
          "std/in stream corrupted",
          "A fatal error has been detected by the Java Runtime Environment",
          "FATAL ERROR in native method",
          "Error occurred during initialization of VM",
          "Terminating due to java.lang.OutOfMemoryError",
          "Aborting due to java.lang.OutOfMemoryError");

  private static final String AFTER_LAST_TEST = "after System.exit(0)";

  /** What an entry begins with where the forked JVM's main loop was thrown out. */
  private static final Pattern THROWN =
      Pattern.compile("[\\p{L}_$][\\p{L}\\d_$.]*(Exception|Error|Throwable)(:.*)?");

  /** Looks after Maven's process; what it throws does not hurt the tests. */
  private static final String BYSTANDER = "surefire.booter.PpidChecker";

  private final boolean byForkedJvm;
  private Optional<UnreadableReport> crash = Optional.empty();
  private Optional<UnreadableReport> thrown = Optional.empty();
  private boolean entryBegins;

  private Dump(boolean byForkedJvm) {
    this.byForkedJvm = byForkedJvm;
  }

  static void refuseCrash(Report report) throws UnreadableReport, IOException {
    report.writtenBy("Surefire");
    Dump dump = new Dump(report.file().toString().endsWith(".dump"));
    try (LogLines lines = new LogLines(DecodedText.open(report))) {
      while (lines.next()) {
        dump.read(lines.text(), lines.number());
      }
    }
    dump.endEntry();
    if (dump.crash.isPresent()) {
      throw dump.crash.get();
    }
  }

  private void read(String line, int number) {
    if (line.startsWith(ENTRY)) {
      endEntry();
      entryBegins = true;
      return;
    }
    if (SIGNS.stream().anyMatch(line::contains) && !line.contains(AFTER_LAST_TEST)) {
      found(crashed(line, number));
    }
    readThrown(line, number);
    entryBegins = false;
  }

  private void readThrown(String line, int number) {
    if (entryBegins && byForkedJvm && THROWN.matcher(line).matches()) {
      thrown = Optional.of(crashed(line, number));
    } else if (line.contains(BYSTANDER)) {
      thrown = Optional.empty();
    }
  }

  private void endEntry() {
    thrown.ifPresent(this::found);
    thrown = Optional.empty();
  }

  private void found(UnreadableReport sign) {
    crash = crash.isPresent() ? crash : Optional.of(sign);
  }

  private static UnreadableReport crashed(String line, int number) {
    return new UnreadableReport(
        number, "a forked JVM of the tests did not run to its end: " + line, CrashReader.FIX);
  }
}
