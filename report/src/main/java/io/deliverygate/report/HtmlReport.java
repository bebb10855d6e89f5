package io.deliverygate.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.report.verdict.JteindexGenerated;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.ShownVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The verdict as a page to open in a browser, readable under Jenkins' default content security
 * policy: no script, no style but the sheet beside it, nothing from elsewhere. The page is the jte
 * template {@code verdict/index.jte}, compiled when this module is built.
 */
final class HtmlReport implements ReportFormat {

  static final String PAGE = "report/index.html";

  /** Breaches shown of a rule; the page stays light however many there are. */
  static final int MOST_BREACHES = 200;

  private static final String STYLE = "report/style.css";

  @Override
  public List<String> files() {
    return List.of(PAGE, STYLE);
  }

  @Override
  public void write(Verdict verdict, Path out) throws IOException {
    String page = text(verdict);
    try (InputStream style = HtmlReport.class.getResourceAsStream("style.css")) {
      AtomicFile.write(out.resolve(STYLE), style::transferTo);
    }
    AtomicFile.write(out.resolve(PAGE), page);
  }

  static String text(Verdict verdict) {
    StringOutput page = new StringOutput();
    JteindexGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ShownVerdict.of(verdict, MOST_BREACHES));
    return page.toString();
  }
}
