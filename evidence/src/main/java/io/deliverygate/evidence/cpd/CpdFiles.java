package io.deliverygate.evidence.cpd;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.ReportedFiles;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The source files of one report, by the name that CPD gives them. */
final class CpdFiles {

  private static final String TOTAL = "totalNumberOfTokens";

  private final XmlPass xml;
  private final ReportedFiles names;
  private final String source;
  private final Map<String, CpdFile> files = new LinkedHashMap<>();

  CpdFiles(XmlPass xml, Report report) throws IOException {
    this.xml = xml;
    this.names = new ReportedFiles(report);
    this.source = report.path();
  }

  String label(String name) {
    return names.label(name);
  }

  boolean none() {
    return files.isEmpty();
  }

  /** The file that the current tag names by its path. */
  CpdFile current() throws UnreadableReport {
    String name = xml.attribute("path");
    CpdFile known = files.get(name);
    return known != null ? known : add(name);
  }

  private CpdFile add(String name) {
    CpdFile file = new CpdFile(names.module(name), names.label(name), xml.line());
    files.put(name, file);
    return file;
  }

  /** Reads a {@code <file>} that says how many tokens a file has. */
  void readTotal() throws UnreadableReport {
    CpdFile file = current();
    if (!xml.has(TOTAL)) {
      throw xml.bad("CPD does not say how many tokens " + file.label() + " has", CpdReader.TOO_OLD);
    }
    int total = xml.number(TOTAL);
    if (file.hasTotal() && file.total() != total) {
      throw xml.bad(file.label() + " has " + file.total() + " tokens, and then " + total);
    }
    file.total(total);
  }

  /** Hands on what is known of each file, now that the report was read to its end. */
  void report(Consumer<Fact> facts, Analysis analysis) throws UnreadableReport {
    analysis.listsAll();
    for (CpdFile file : files.values()) {
      refuseContradiction(file);
      analysis.saw(file.label());
      facts.accept(
          new Duplication(
              file.module(), file.label(), file.duplicatedTokens(), file.total(), source));
    }
  }

  private void refuseContradiction(CpdFile file) throws UnreadableReport {
    if (!file.hasTotal()) {
      throw new UnreadableReport(
          file.line(),
          "CPD does not say how many tokens " + file.label() + " has",
          CpdReader.TOO_OLD);
    }
    if (file.span() > file.total()) {
      throw new UnreadableReport(
          file.line(),
          "duplicates span "
              + file.span()
              + " tokens of "
              + file.label()
              + ", which has "
              + file.total(),
          CpdReader.FIX);
    }
  }
}
