package io.deliverygate.maven;

import io.deliverygate.report.ConsoleReport;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven what a verdict means: silence when green, a table and a failure when red. */
record Outcome(Log log) {

  /**
   * Logs the verdict.
   *
   * @throws MojoFailureException where an enforced gate failed
   * @throws MojoExecutionException where the gates could not be judged
   */
  void report(GateCheck.Result result) throws MojoFailureException, MojoExecutionException {
    Verdict verdict = result.verdict();
    List<String> lines = ConsoleReport.lines(verdict, result.reports());
    switch (verdict.status()) {
      case PASSED -> lines.forEach(log::info);
      case WARNING -> lines.forEach(log::warn);
      case FAILED -> {
        lines.forEach(log::error);
        throw new MojoFailureException("Delivery Gate: " + failure(result));
      }
      case ERROR -> {
        lines.forEach(log::error);
        throw new MojoExecutionException("Delivery Gate: " + failure(result));
      }
    }
  }

  private static String failure(GateCheck.Result result) {
    String page = result.reports().resolve("report/index.html").toString();
    return switch (result.verdict().status()) {
      case ERROR -> "the gates could not be judged, see above and " + page;
      default -> "an enforced gate failed, see above and " + page;
    };
  }
}
