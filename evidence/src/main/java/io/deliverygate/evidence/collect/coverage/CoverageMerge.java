package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MethodComplexity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The coverage that all XML reports of a project state. A source file of which several tell counts
 * once, as the report has it that saw more of its lines covered.
 */
final class CoverageMerge {

  private final List<List<Fact>> reports = new ArrayList<>();
  private final Map<Part, Best> best = new HashMap<>();
  private final Map<Part, Integer> typesFirstSeen = new HashMap<>();
  private final Set<String> modules = new TreeSet<>();

  /** A source file of a module, or a class. */
  private record Part(String module, String name) {}

  private record Best(long linesCovered, int report) {

    static Best of(Best one, Best other) {
      return other.linesCovered > one.linesCovered ? other : one;
    }
  }

  /** Takes what a report says; which report is better decides, not which comes first. */
  void add(List<Fact> report) {
    int number = reports.size();
    reports.add(report);
    modules.addAll(modules(report));
    for (Fact fact : report) {
      if (fact instanceof Coverage file) {
        Best here = new Best(file.linesCovered(), number);
        best.merge(new Part(file.module(), file.file()), here, Best::of);
      } else if (fact instanceof MethodComplexity method) {
        typesFirstSeen.putIfAbsent(new Part(method.module(), method.type()), number);
      }
    }
  }

  /** The modules of which some report tells. */
  Set<String> modules() {
    return modules;
  }

  /** The modules of which one report tells. */
  static Set<String> modules(List<Fact> report) {
    return report.stream()
        .filter(Coverage.class::isInstance)
        .map(fact -> ((Coverage) fact).module())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is left. */
  List<Fact> facts() {
    List<Fact> left = new ArrayList<>();
    for (int number = 0; number < reports.size(); number++) {
      for (Fact fact : reports.get(number)) {
        if (counts(fact, number)) {
          left.add(fact);
        }
      }
    }
    return left;
  }

  private boolean counts(Fact fact, int report) {
    if (fact instanceof Coverage file) {
      return best.get(new Part(file.module(), file.file())).report() == report;
    }
    if (fact instanceof MethodComplexity method) {
      return reportOf(method) == report;
    }
    return true;
  }

  /** Methods go with their source file; where none is named, with the first report of the class. */
  private int reportOf(MethodComplexity method) {
    Best ofFile = best.get(new Part(method.module(), method.file()));
    return ofFile != null
        ? ofFile.report()
        : typesFirstSeen.get(new Part(method.module(), method.type()));
  }
}
