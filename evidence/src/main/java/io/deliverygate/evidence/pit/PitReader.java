package io.deliverygate.evidence.pit;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MutationScore;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads {@code mutations.xml}: one {@link MutationScore} per source file. Detected is what PIT
 * itself counts as detected, every mutation that it lists counts, so that the sum over all files is
 * the score that PIT prints. A run that broke off, or in which no mutation could be tried, cannot
 * be believed.
 */
public final class PitReader implements ReportReader {

  static final String MEND = "run PIT again: goal pitest:mutationCoverage";

  private static final int LONGEST_NAME = 1000;

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("PIT");
    try (XmlPass xml = XmlPass.open(report, MEND, "mutations")) {
      Pass pass = new Pass(xml);
      while (xml.nextElement()) {
        if (xml.name().equals("mutation")) {
          pass.mutation();
        }
      }
      pass.scores(report).forEach(facts);
    }
  }

  /** Counts while the file is passed. */
  private static final class Pass {

    private final XmlPass xml;
    private final Map<String, Tally> files = new TreeMap<>();
    private final Tally tried = new Tally();

    Pass(XmlPass xml) {
      this.xml = xml;
    }

    void mutation() throws UnreadableReport, IOException {
      Outcome outcome = Outcome.of(xml);
      files.computeIfAbsent(file(), none -> new Tally()).add(outcome.detected());
      if (outcome.tried()) {
        tried.add(!outcome.failed());
      }
    }

    private String file() throws UnreadableReport, IOException {
      String sourceFile = "";
      String mutatedClass = "";
      int own = xml.depth();
      while (xml.nextInside(own)) {
        switch (xml.name()) {
          case "sourceFile" -> sourceFile = xml.text(LONGEST_NAME).strip();
          case "mutatedClass" -> mutatedClass = xml.text(LONGEST_NAME).strip();
          default -> {}
        }
      }
      if (mutatedClass.isEmpty()) {
        throw xml.bad("<mutation> names no class");
      }
      return file(mutatedClass, sourceFile);
    }

    /** A class compiled without debug information names no file. */
    private static String file(String mutatedClass, String sourceFile) {
      String path = mutatedClass.replace('.', '/');
      return sourceFile.isEmpty()
          ? path
          : path.substring(0, path.lastIndexOf('/') + 1) + sourceFile;
    }

    Iterable<Fact> scores(Report report) throws UnreadableReport, IOException {
      if (tried.all > 0 && tried.good == 0) {
        throw xml.bad("PIT could not run its tests against any mutation: all end in RUN_ERROR");
      }
      SourceFiles sources = new SourceFiles(report);
      return files.entrySet().stream()
          .<Fact>map(file -> score(sources, report, file.getKey(), file.getValue()))
          .toList();
    }

    private static MutationScore score(
        SourceFiles sources, Report report, String file, Tally tally) {
      return new MutationScore(
          sources.of(file).module(), file, tally.good, tally.all, report.path());
    }
  }

  /** How many of how many. */
  private static final class Tally {
    private long good;
    private long all;

    void add(boolean isGood) {
      good += isGood ? 1 : 0;
      all++;
    }
  }
}
