package io.deliverygate.evidence.pmd;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.ReportedFiles;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.util.function.Consumer;

/** The findings of one source file after the other. */
final class PmdFile {

  private static final String TOOL = "PMD";
  private static final int LEAST_IMPORTANT = 5;
  private static final int LONGEST_MESSAGE = 2000;

  private final XmlPass xml;
  private final Consumer<Fact> facts;
  private final ReportedFiles files;
  private final String source;
  private final Analysis analysis;
  private final ShownText texts = new ShownText();

  PmdFile(XmlPass xml, Report report, Consumer<Fact> facts) throws IOException {
    this.xml = xml;
    this.facts = facts;
    this.files = new ReportedFiles(report);
    this.source = report.path();
    this.analysis = report.analysedBy(TOOL);
  }

  String label(String name) {
    return files.label(name);
  }

  /** Reads a {@code <file>} from its start tag to its end tag. */
  void read() throws UnreadableReport, IOException {
    String name = xml.attribute("name");
    String label = files.label(name);
    String module = files.module(name);
    analysis.saw(label);
    int own = xml.depth();
    while (xml.nextInside(own)) {
      if (xml.name().equals("violation")) {
        facts.accept(finding(module, label));
      }
    }
  }

  private Finding finding(String module, String file) throws UnreadableReport, IOException {
    String rule = texts.of(xml.attribute("rule"));
    int priority = priority();
    int line = xml.number("beginline", 0);
    String message = texts.of(xml.text(LONGEST_MESSAGE));
    return new Finding(module, TOOL, rule, priority, message, file, line, source);
  }

  private int priority() throws UnreadableReport {
    int priority = xml.number("priority");
    if (priority < 1 || priority > LEAST_IMPORTANT) {
      throw xml.bad("priority " + priority + " is not on PMD's scale from 1 to 5");
    }
    return priority;
  }
}
