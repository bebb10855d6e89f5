package io.deliverygate.report;

import io.deliverygate.io.AtomicFile;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.MarkdownSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The verdict as Markdown, for a comment on a pull request or a page of a build server. */
final class MarkdownReport implements ReportFormat {

  static final String FILE = "summary.md";

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void write(Verdict verdict, Path out) throws IOException {
    AtomicFile.write(out.resolve(FILE), text(verdict));
  }

  static String text(Verdict verdict) {
    return MarkdownSummary.of(verdict, Reports.ALL_BREACHES);
  }
}
