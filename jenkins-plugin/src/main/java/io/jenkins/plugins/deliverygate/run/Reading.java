package io.jenkins.plugins.deliverygate.run;

import hudson.model.Run;
import io.deliverygate.io.BadInputException;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.deliverygate.verdict.VerdictFile;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What came back from an agent: a verdict, or why there is none. Nothing is taken for a verdict
 * unless the process ended as the command documents it for that very verdict.
 */
final class Reading {

  /** The longest verdict that is taken; those of large projects have some 100 kB. */
  static final long MOST_BYTES = 4L * 1024 * 1024;

  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int ERROR = 2;

  private final VerdictFile file;
  private final Optional<Verdict> verdict;
  private final String problem;

  private Reading(VerdictFile file, Optional<Verdict> verdict, String problem) {
    this.file = file;
    this.verdict = verdict;
    this.problem = problem;
  }

  /** Reads what a process left. */
  static Reading of(VerdictFile file, AgentProcess.End end, AgentProcess.Limits limits)
      throws IOException {
    if (end.exitCode() == AgentProcess.TIMED_OUT) {
      return none(
          file, "the evaluation did not end within " + limits.time().toMinutes() + " minutes");
    }
    if (end.overflown()) {
      return none(file, "the verdict is longer than " + limits.verdictBytes() + " bytes");
    }
    if (end.exitCode() == ERROR && file.isEmpty()) {
      return none(file, lastLine(end.errors()));
    }
    try {
      Verdict verdict = file.read();
      return fits(verdict, end.exitCode())
          ? new Reading(file, Optional.of(verdict), "")
          : none(file, "the evaluation broke off with exit code " + end.exitCode());
    } catch (BadInputException e) {
      return none(file, "the evaluation broke off with exit code " + end.exitCode());
    }
  }

  private static Reading none(VerdictFile file, String problem) {
    return new Reading(file, Optional.empty(), problem);
  }

  private static boolean fits(Verdict verdict, int exitCode) {
    return exitCode
        == switch (verdict.status()) {
          case PASSED, WARNING -> PASSED;
          case FAILED -> FAILED;
          case ERROR -> ERROR;
        };
  }

  private static String lastLine(String errors) {
    return errors
        .strip()
        .lines()
        .reduce((first, second) -> second)
        .map(line -> line.replaceFirst("^delivery-gate: ", ""))
        .orElse("no reason was given");
  }

  /** The verdict; an error that says why where there is none. */
  Verdict orNotEvaluated(Run<?, ?> run) throws IOException {
    if (verdict.isPresent()) {
      return verdict.get();
    }
    Verdict.Subject subject = new Verdict.Subject(run.getParent().getFullName(), "", "");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Verdict none = Verdict.notEvaluated(subject, now, problem);
    file.write(none);
    return none;
  }
}
