package io.deliverygate.maven;

import io.deliverygate.report.ConsoleReport;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven what a verdict means: silence when green, a table and a failure when red. */
record BuildOutcome(Log log) {

  /**
   * Logs the verdict.
   *
   * @param reports where its reports are
   * @throws MojoFailureException where an enforced gate failed
   * @throws MojoExecutionException where the gates could not be judged
   */
  void report(Verdict verdict, Path reports) throws MojoFailureException, MojoExecutionException {
    List<String> lines = ConsoleReport.lines(verdict, reports);
    Path page = reports.resolve("report/index.html");
    switch (verdict.status()) {
      case PASSED -> lines.forEach(log::info);
      case WARNING -> lines.forEach(log::warn);
      case FAILED -> {
        lines.forEach(log::error);
        throw new MojoFailureException(
            "Delivery Gate: an enforced gate failed, see above and " + page);
      }
      case ERROR -> {
        lines.forEach(log::error);
        throw new MojoExecutionException(
            "Delivery Gate: the gates could not be judged, see above and " + page);
      }
    }
  }
}
