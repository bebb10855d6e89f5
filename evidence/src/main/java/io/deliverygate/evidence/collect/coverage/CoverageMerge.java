package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.LineSink;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MethodComplexity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * The coverage that all reports of a project state. A source file of which several tell counts
 * once, in numbers and line by line: as JaCoCo has it before other tools, and then as the report
 * has it that counts more of its lines as covered. Where that report does not tell the lines, they
 * are those of the best one that does.
 */
public final class CoverageMerge {

  private static final Comparator<Best> ORDER =
      Comparator.comparing((Best best) -> best.report.ofJacoco)
          .thenComparing(best -> best.linesCovered);

  /** Of two that are equally good the first one stays. */
  private static final BinaryOperator<Best> BETTER =
      (one, other) -> ORDER.compare(other, one) > 0 ? other : one;

  private final boolean byLine;
  private final List<OneReport> reports = new ArrayList<>();
  private final Map<Part, Best> best = new HashMap<>();
  private final Map<Part, Best> bestByLine = new HashMap<>();
  private final Map<Part, OneReport> typesFirstSeen = new HashMap<>();

  /** A source file of a module, or a class. */
  private record Part(String module, String name) {

    static Part of(Coverage file) {
      return new Part(file.module(), file.file());
    }
  }

  /** The report that a file counts by. */
  private record Best(OneReport report, long linesCovered) {}

  /**
   * @param byLine whether somebody asks for coverage line by line
   */
  public CoverageMerge(boolean byLine) {
    this.byLine = byLine;
  }

  /** A report of JaCoCo's. */
  OneReport jacoco() {
    return new OneReport(true);
  }

  /** A report of another tool. */
  OneReport otherTool() {
    return new OneReport(false);
  }

  /** What one report says; nothing of it counts before it is kept. */
  final class OneReport implements LineSink {

    private final boolean ofJacoco;
    private final Map<Part, LineCoverage> lines = new HashMap<>();
    private List<Fact> facts = List.of();

    private OneReport(boolean ofJacoco) {
      this.ofJacoco = ofJacoco;
    }

    @Override
    public boolean asks() {
      return byLine;
    }

    @Override
    public void take(LineCoverage file) {
      lines.merge(
          new Part(file.module(), file.file()),
          file,
          (one, other) ->
              other.covered().cardinality() > one.covered().cardinality() ? other : one);
    }

    /**
     * The report can be believed.
     *
     * @return the modules of which it tells
     */
    Set<String> keep(List<Fact> said) {
      facts = said;
      reports.add(this);
      Set<String> modules = new TreeSet<>();
      for (Fact fact : facts) {
        if (fact instanceof Coverage file) {
          modules.add(file.module());
          keep(file);
        } else if (fact instanceof MethodComplexity method) {
          typesFirstSeen.putIfAbsent(new Part(method.module(), method.type()), this);
        }
      }
      return modules;
    }

    private void keep(Coverage file) {
      Part part = Part.of(file);
      Best here = new Best(this, file.linesCovered());
      best.merge(part, here, BETTER);
      if (lines.containsKey(part)) {
        bestByLine.merge(part, here, BETTER);
      }
    }

    private boolean counts(Fact fact) {
      if (fact instanceof Coverage file) {
        return best.get(Part.of(file)).report == this;
      }
      return !(fact instanceof MethodComplexity method) || reportOf(method) == this;
    }
  }

  /** Methods go with their source file; where none is named, with the first report of the class. */
  private OneReport reportOf(MethodComplexity method) {
    Best ofFile = best.get(new Part(method.module(), method.file()));
    return ofFile != null
        ? ofFile.report
        : typesFirstSeen.get(new Part(method.module(), method.type()));
  }

  /** What is left of all reports. */
  List<Fact> facts() {
    return reports.stream()
        .flatMap(report -> report.facts.stream().filter(report::counts))
        .toList();
  }

  /** A file line by line; empty where no report tells of its lines, or nobody asked. */
  Optional<LineCoverage> lines(String module, String file) {
    Part part = new Part(module, file);
    return Optional.ofNullable(bestByLine.get(part)).map(best -> best.report.lines.get(part));
  }
}
