package io.deliverygate.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.policy.RuleCatalogue;
import io.deliverygate.report.catalogue.JteindexGenerated;
import io.deliverygate.report.catalogue.ShownCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The rules of a project as a page to browse, readable under Jenkins' default content security
 * policy: no script, and no style but the sheet beside it, which is called {@value #STYLE}. The
 * page needs the sheet for its looks only; alone it is a plain document, light or dark as the
 * browser is.
 */
public final class CataloguePage {

  /** The style sheet that lies beside every such page; it is written over. */
  public static final String STYLE = "delivery-gate.css";

  private CataloguePage() {}

  /**
   * Writes the page and its sheet.
   *
   * @param file the page; its folder is made where there is none
   */
  public static void write(RuleCatalogue catalogue, Path file) throws IOException {
    String page = text(catalogue);
    try (InputStream style = CataloguePage.class.getResourceAsStream("style.css")) {
      AtomicFile.write(file.resolveSibling(STYLE), style::transferTo);
    }
    AtomicFile.write(file, page);
  }

  static String text(RuleCatalogue catalogue) {
    StringOutput page = new StringOutput();
    JteindexGenerated.render(new OwaspHtmlTemplateOutput(page), null, ShownCatalogue.of(catalogue));
    return page.toString();
  }
}
