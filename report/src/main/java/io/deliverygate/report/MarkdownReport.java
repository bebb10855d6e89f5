package io.deliverygate.report;

import io.deliverygate.io.AtomicFile;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The verdict as GitHub-flavoured Markdown, for a comment on a pull request or a page of a build
 * server. It stays below the 65,536 characters that GitHub takes.
 */
final class MarkdownReport implements ReportFormat {

  static final String FILE = "summary.md";

  private static final int MOST_BREACHES = 5;

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void write(Verdict verdict, Path out) throws IOException {
    AtomicFile.write(out.resolve(FILE), text(verdict));
  }

  static String text(Verdict verdict) {
    return new MarkdownPage(ShownVerdict.of(verdict, MOST_BREACHES)).text();
  }
}
