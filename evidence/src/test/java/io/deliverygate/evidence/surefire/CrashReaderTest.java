package io.deliverygate.evidence.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrashReaderTest {

  private static final String NOT_TO_ITS_END = "a forked JVM of the tests did not run to its end: ";

  private final CrashReader reader = new CrashReader();

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "timeout.dump, 2, Killing self fork JVM. Received SHUTDOWN command from Maven shutdown hook.",
    "timeout.dumpstream, 2, Surefire is going to kill self fork JVM. Received SHUTDOWN {KILL}",
    "out-of-memory.dump, 2, java.lang.OutOfMemoryError: Java heap space",
    "out-of-memory-exit.dumpstream, 2, Corrupted channel by directly writing to native stream",
    "segmentation-fault.dumpstream, 5, Corrupted channel by directly writing to native stream"
  })
  void shouldRefuseWhenTheForkedJvmCrashed(String fixture, int line, String told) throws Exception {
    UnreadableReport refusal = refusal(fixture(fixture));
    assertThat(refusal.reason()).startsWith(NOT_TO_ITS_END + told);
    assertThat(refusal.line()).isEqualTo(line);
    assertThat(refusal.fix()).contains("mvn clean verify", "forkedProcessTimeoutInSeconds");
  }

  @Test
  void shouldQuoteWhatTheJvmSaidWhenItDied() throws Exception {
    assertThat(refusal(fixture("segmentation-fault.dumpstream")).reason())
        .contains("# A fatal error has been detected by the Java Runtime Environment");
    assertThat(refusal(fixture("out-of-memory-exit.dumpstream")).reason())
        .contains("Terminating due to java.lang.OutOfMemoryError: Java heap space");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Corrupted channel by directly writing to native stream in forked JVM 1. Stream 'noise'.",
        "Boot Manifest-JAR contains absolute paths in classpath 'lib.jar'\nHint: argLine",
        "Found Maven process ID 17 for the fork 1.",
        "Surefire is going to kill self fork JVM. The exit has elapsed 30 seconds after"
            + " System.exit(0).",
        "Thread dump for process (1@host) after 30 seconds shutdown timeout:\n\"main\" \n",
        "java.io.IOException: Cannot run program \"ps\"\n\tat org.apache.maven.surefire.booter."
            + "PpidChecker$ProcessInfoConsumer.execute(PpidChecker.java:380)",
        ""
      })
  void shouldStayCalmWhenTheNoteIsHarmless(String note) throws Exception {
    for (String name : new String[] {"1-jvmRun1.dump", "1-jvmRun1.dumpstream"}) {
      String entry = "# Created at 2026-11-21T05:12:57.661\n" + note + "\n\n";
      assertThat(refusal(given(name, entry + entry))).isNull();
    }
  }

  @Test
  void shouldStayCalmWhenALibraryWroteToTheChannel() throws Exception {
    assertThat(refusal(fixture("corrupt.dumpstream"))).isNull();
    assertThat(GivenReport.read(reader, fixture("corrupt.dumpstream"))).isEmpty();
  }

  @Test
  void shouldFindTheCrashWhenItStandsBehindHarmlessNotes() throws Exception {
    String harmless =
        "# Created at 1\nFound Maven process ID 17 for the fork 1.\n\n"
            + "# Created at 2\njava.io.IOException: x\n\tat org.apache.maven.surefire.booter."
            + "PpidChecker.run(PpidChecker.java:1)\n\n";
    String thrown = "# Created at 3\njava.lang.IllegalStateException\n\tat shop.T.t(T.java:1)\n";
    UnreadableReport refusal = refusal(given("1.dump", harmless + thrown));
    assertThat(refusal.reason()).isEqualTo(NOT_TO_ITS_END + "java.lang.IllegalStateException");
    assertThat(refusal.line()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FATAL ERROR in native method: processing of -javaagent failed, processJavaStart failed",
        "Error occurred during initialization of VM",
      })
  void shouldRefuseWhenTheForkedJvmDidNotEvenStart(String said) throws Exception {
    String note =
        "Corrupted channel by directly writing to native stream in forked JVM 1. Stream '%s'.";

    assertThat(refusal(given("1-jvmRun1.dumpstream", note.formatted(said))).reason())
        .startsWith(NOT_TO_ITS_END);
  }

  @Test
  void shouldRefuseWhenExitDidNotFollowTheLastTest() throws Exception {
    String note =
        "Surefire is going to kill self fork JVM. The exit has elapsed 30 seconds after"
            + " System.exit(1).";
    assertThat(refusal(given("1.dumpstream", note))).isNotNull();
  }

  @Test
  void shouldReadWhenALineIsEndless() throws Exception {
    String noise = "x".repeat(3_000_000) + "\r\n";
    UnreadableReport refusal = refusal(given("1.dump", noise + "Killing self fork JVM.\r\n"));
    assertThat(refusal.reason()).isEqualTo(NOT_TO_ITS_END + "Killing self fork JVM.");
    assertThat(refusal.line()).isEqualTo(2);
  }

  @Test
  void shouldNameTheCrashedTestWhenFailsafeKnowsIt() throws Exception {
    UnreadableReport refusal = refusal(fixture("failsafe-crash/failsafe-summary.xml"));
    assertThat(refusal.reason())
        .isEqualTo(
            "the integration tests did not run to their end:"
                + " org.apache.maven.surefire.booter.SurefireBooterForkException: The forked VM"
                + " terminated without properly saying goodbye. VM crash or System.exit called?"
                + " Crashed tests: shop.CrashIT");
    assertThat(refusal.line()).isEqualTo(8);
  }

  @Test
  void shouldRefuseWhenATimeLimitStoppedFailsafe() throws Exception {
    UnreadableReport refusal = refusal(fixture("failsafe-timeout-ignore/failsafe-summary.xml"));
    assertThat(refusal.reason()).isEqualTo("a time limit stopped the integration tests");
  }

  @Test
  void shouldStayCalmWhenFailsafeRanToItsEnd() throws Exception {
    Report report = fixture("failsafe-pass/failsafe-summary.xml");
    assertThat(GivenReport.read(reader, report)).isEmpty();
    assertThat(report.source().tool()).isEqualTo("Failsafe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "255|4|1|2|4|2|its reports show 4, of which 2 broke or failed",
        "255|4|1|2|0|0|its reports show 0",
        "|5|0|0|4|0|5 tests ran, 0 broke and 0 failed, and its reports show 4",
        "255|0|0|0|0|0|failed: result 255",
        "255|4|1|2|4|3|",
        "255|4|1|2|9|4|",
        "|4|0|0|4|0|",
        "254|0|0|0|0|0|",
        "null|0|0|0|3|0|",
        "|||||0|"
      })
  void shouldCompareWhatFailsafeSaysWithWhatItShows(
      String result,
      String completed,
      String errors,
      String failures,
      Integer shown,
      int broken,
      String reason)
      throws Exception {
    String text =
        "<failsafe-summary%s timeout='false'><completed>%s</completed><errors>%s</errors>"
            + "<failures>%s</failures><skipped>0</skipped><failureMessage/></failsafe-summary>";
    String attribute = result == null ? "" : " result='" + result + "'";
    FailsafeSummary summary =
        FailsafeSummary.read(
            given(
                "failsafe-summary.xml",
                text.formatted(attribute, empty(completed), empty(errors), empty(failures))));
    List<TestResult> cases =
        IntStream.range(0, shown == null ? 0 : shown)
            .mapToObj(i -> i < broken ? TestOutcome.FAILED : TestOutcome.PASSED)
            .map(outcome -> new TestResult("till", "T", "t", outcome, "", "TEST-T.xml"))
            .toList();

    Throwable refusal = catchThrowable(() -> summary.refuseMoreThan(cases));

    if (reason == null) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).hasMessageContaining(reason);
    }
  }

  private static String empty(String number) {
    return number == null ? "" : number;
  }

  @Test
  void shouldRefuseWhenASummaryCountsInWords() throws Exception {
    String text = "<failsafe-summary>\n<completed>many</completed></failsafe-summary>";
    UnreadableReport refusal = refusal(given("failsafe-summary.xml", text));
    assertThat(refusal.reason()).isEqualTo("<completed> is no number: many");
    assertThat(refusal.line()).isEqualTo(2);
  }

  @Test
  void shouldRefuseWhenTheSummaryIsNone() throws Exception {
    assertThat(refusal(given("failsafe-summary.xml", "")).reason()).isEqualTo("the file is empty");
    assertThat(refusal(given("failsafe-summary.xml", "<testsuite/>")).reason())
        .contains("expected <failsafe-summary>");
  }

  @Test
  void shouldKnowItsFilesWhenAsked() {
    assertThat(CrashReader.understands(Path.of("r/2026-11-21T05-12-57_153-jvmRun1.dump"))).isTrue();
    assertThat(CrashReader.understands(Path.of("r/2026-11-21T05-12-57_153.dumpstream"))).isTrue();
    assertThat(CrashReader.understands(Path.of("r/failsafe-summary.xml"))).isTrue();
    assertThat(CrashReader.understands(Path.of("r/TEST-T.xml"))).isFalse();
    assertThat(CrashReader.understands(Path.of("r/dump.txt"))).isFalse();
  }

  private UnreadableReport refusal(Report report) {
    return GivenReport.refusal(reader, report);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }

  private Report given(String name, String content) throws Exception {
    return GivenReport.in(root, "till").of(name, content);
  }
}
