package io.deliverygate.evidence.pit;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.pit.MutatedSources.MutatedSource;
import io.deliverygate.evidence.source.SourceEnd;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MutationScore;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads {@code mutations.xml}: one {@link MutationScore} per source file. Detected is what PIT
 * itself counts as detected, every mutation that it lists counts, so that the sum over all files is
 * the score that PIT prints. A run that broke off, or in which no mutation could be tried, cannot
 * be believed, nor one that tells of lines behind the end of a file: it is of another state.
 */
public final class PitReader implements ReportReader {

  static final String FIX = "run PIT again: goal pitest:mutationCoverage";

  private static final int LONGEST_NAME = 1000;

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    read(report, new MutatedSources(report.project()), facts);
  }

  /**
   * Reads a report of a project whose sources are asked for anyway.
   *
   * @throws UnreadableReport where it cannot be believed
   */
  public void read(Report report, MutatedSources mutated, Consumer<Fact> facts)
      throws UnreadableReport, IOException {
    report.writtenBy("PIT");
    try (XmlPass xml = XmlPass.open(report, FIX, "mutations")) {
      Pass pass = new Pass(xml);
      while (xml.nextElement()) {
        if (xml.name().equals("mutation")) {
          pass.mutation();
        }
      }
      pass.scores(report, mutated).forEach(facts);
    }
  }

  /** Counts while the file is passed. */
  private static final class Pass {

    private final XmlPass xml;
    private final Map<String, Lines> lines = new TreeMap<>();
    private final Map<String, Tally> files = new TreeMap<>();
    private final Tally tried = new Tally();
    private String line = "";

    Pass(XmlPass xml) {
      this.xml = xml;
    }

    void mutation() throws UnreadableReport, IOException {
      MutantStatus mutant = MutantStatus.of(xml);
      line = "";
      String file = file();
      files.computeIfAbsent(file, none -> new Tally()).add(mutant.detected());
      lines.computeIfAbsent(file, none -> new Lines()).add(number());
      if (mutant.tried()) {
        tried.add(!mutant.failed());
      }
    }

    private String file() throws UnreadableReport, IOException {
      String sourceFile = "";
      String mutatedClass = "";
      int own = xml.depth();
      while (xml.nextInside(own)) {
        switch (xml.name()) {
          case "sourceFile" -> sourceFile = xml.text(LONGEST_NAME).strip();
          case "lineNumber" -> line = xml.text(LONGEST_NAME).strip();
          case "mutatedClass" -> mutatedClass = xml.text(LONGEST_NAME).strip();
          default -> {}
        }
      }
      if (mutatedClass.isEmpty()) {
        throw xml.bad("<mutation> names no class");
      }
      return file(mutatedClass, sourceFile);
    }

    /** 0 where there is none, as in a class without debug information. */
    private int number() throws UnreadableReport {
      if (line.isEmpty() || line.matches("-\\d+")) {
        return 0;
      }
      if (!line.matches("\\d{1,9}")) {
        throw xml.bad("'" + OneLine.of(line) + "' is no number of a line");
      }
      return Integer.parseInt(line);
    }

    /** A class compiled without debug information names no file. */
    private static String file(String mutatedClass, String sourceFile) {
      String path = mutatedClass.replace('.', '/');
      return sourceFile.isEmpty()
          ? path
          : path.substring(0, path.lastIndexOf('/') + 1) + sourceFile;
    }

    List<Fact> scores(Report report, MutatedSources mutated) throws UnreadableReport, IOException {
      if (tried.all > 0 && tried.good == 0) {
        throw xml.bad("PIT could not run its tests against any mutation: all end in RUN_ERROR");
      }
      SourceFiles sources = new SourceFiles(report);
      List<Fact> scores = new ArrayList<>();
      for (Map.Entry<String, Tally> each : files.entrySet()) {
        String file = each.getKey();
        String module = sources.of(file).module();
        Optional<MutatedSource> found = mutated.find(module, file);
        if (found.isPresent()) {
          module = found.get().module();
          compare(file, found.get().end());
        }
        Tally tally = each.getValue();
        scores.add(new MutationScore(module, file, tally.good, tally.all, report.path()));
      }
      return scores;
    }

    private void compare(String file, SourceEnd end) throws UnreadableReport, IOException {
      Lines told = lines.getOrDefault(file, new Lines());
      long behind = told.numbers.stream().filter(end::isBefore).count();
      if (!end.allows(told.numbers.size() - behind, behind)) {
        throw xml.bad(
            "it tells of line %d of %s, which has %d: it is of another state of the file"
                .formatted(told.numbers.last(), end.label(), end.last()));
      }
    }
  }

  /** The lines that were changed. */
  private static final class Lines {
    private final SortedSet<Integer> numbers = new TreeSet<>();

    void add(int line) {
      if (line > 0) {
        numbers.add(line);
      }
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
