package io.deliverygate.evidence.checkstyle;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.PriorityScale;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.source.SourceFiles.SourceFile;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads {@code checkstyle-result.xml}, which linters of many languages write: one {@link Finding}
 * per error. Where a file could not be parsed or checked, which an error without a rule says, the
 * report says less than it seems to, and cannot be believed. What was suppressed, or is configured
 * to be ignored, is no finding.
 */
public final class CheckstyleReader implements ReportReader {

  static final String TOOL = "Checkstyle";

  /**
   * Versions that tools for Kotlin state who write this format, and name no file in which they find
   * nothing. Checkstyle itself had them long ago.
   */
  private static final Map<String, String> OF_KOTLIN_TOOLS =
      Map.of("4.3", "detekt", "8.0", "ktlint");

  private static final String FIX = "run Checkstyle again: goal checkstyle:checkstyle";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "checkstyle")) {
      String version = xml.attribute("version", "");
      report.writtenBy((TOOL + " " + version).strip());
      if (OF_KOTLIN_TOOLS.containsKey(version)) {
        report.analysedBy(OF_KOTLIN_TOOLS.get(version));
      }
      Pass pass = new Pass(xml, report, facts);
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "file" -> pass.file();
          case "error" -> throw xml.bad("<error> outside <file>");
          case "exception" -> throw pass.notChecked("a file", "");
          default -> {}
        }
      }
    }
  }

  /** One source file after the other. */
  private static final class Pass {

    private final XmlPass xml;
    private final Consumer<Fact> facts;
    private final SourceFiles files;
    private final String source;
    private final Analysis analysis;
    private final ShownText texts = new ShownText();

    Pass(XmlPass xml, Report report, Consumer<Fact> facts) throws IOException {
      this.xml = xml;
      this.facts = facts;
      this.files = new SourceFiles(report);
      this.source = report.path();
      this.analysis = report.analysedBy(TOOL);
      this.analysis.listsAll();
    }

    void file() throws UnreadableReport, IOException {
      SourceFile file = files.of(xml.attribute("name"));
      analysis.saw(file.label());
      int own = xml.depth();
      while (xml.nextInside(own)) {
        switch (xml.name()) {
          case "error" -> error(file);
          case "exception" -> throw notChecked(file.label(), "");
          default -> {}
        }
      }
    }

    private void error(SourceFile file) throws UnreadableReport {
      String check = xml.attribute("source", "");
      String severity = xml.attribute("severity");
      if (CheckstyleRule.isNone(check)) {
        throw notChecked(file.label(), ": " + xml.attribute("message", ""));
      }
      if (!severity.equals("ignore")) {
        facts.accept(finding(file, check, priority(severity)));
      }
    }

    private Finding finding(SourceFile file, String check, int priority) throws UnreadableReport {
      String rule = texts.of(CheckstyleRule.name(check));
      String message = texts.of(xml.attribute("message"));
      int line = xml.number("line", 0);
      return new Finding(file.module(), TOOL, rule, priority, message, file.label(), line, source);
    }

    private int priority(String severity) throws UnreadableReport {
      return PriorityScale.CHECKSTYLE_SEVERITY
          .priority(severity)
          .orElseThrow(() -> xml.bad("severity '" + severity + "' is none of Checkstyle's"));
    }

    UnreadableReport notChecked(String file, String why) {
      return xml.bad(
          file + " could not be checked" + why,
          "fix that file or exclude it from the analysis, then run it again, such as goal"
              + " checkstyle:checkstyle");
    }
  }
}
