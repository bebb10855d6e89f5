package io.deliverygate.report;

import io.deliverygate.io.WrappedLines;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.PlainText;
import java.nio.file.Path;
import java.util.List;

/** The verdict as front ends print it. */
public final class ConsoleReport {

  private ConsoleReport() {}

  /**
   * The lines, without line ends.
   *
   * @param out folder that holds the reports, to point at the page in it
   */
  public static List<String> lines(Verdict verdict, Path out) {
    return PlainText.lines(
        WrappedLines.TERMINAL, verdict, Reports.page(out).toString(), Reports.ALL_BREACHES);
  }
}
