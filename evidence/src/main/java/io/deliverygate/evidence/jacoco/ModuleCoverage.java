package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.coverage.OtherStates;
import io.deliverygate.evidence.source.SourceEnds;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** What the project's execution data says of one module's classes. */
public final class ModuleCoverage {

  private final String module;
  private final CoverageBuilder builder;
  private final IBundleCoverage bundle;

  ModuleCoverage(String module, CoverageBuilder builder) {
    this.module = module;
    this.builder = builder;
    this.bundle = builder.getBundle(module);
  }

  /** Name of the module. */
  public String module() {
    return module;
  }

  /** Whether the module has no class that counts. */
  public boolean isEmpty() {
    return builder.getClasses().isEmpty();
  }

  /** Whether there is code and none of it says from which line it comes. */
  public boolean lacksLines() {
    return bundle.containsCode() && bundle.getLineCounter().getTotalCount() == 0;
  }

  /** Whether an execution holds data of one of the module's classes. */
  public boolean ranIn(Execution execution) {
    return builder.getClasses().stream()
        .anyMatch(type -> execution.data().contains(type.getName()));
  }

  /** Classes of which there is data under their name, but none for their bytes. */
  Collection<IClassCoverage> unmatched() {
    return builder.getNoMatchClasses();
  }

  /** JaCoCo's ids of the classes. */
  Set<Long> ids() {
    Set<Long> ids = new HashSet<>();
    builder.getClasses().forEach(type -> ids.add(type.getId()));
    return ids;
  }

  /**
   * A fact per source file and per method; their sums are JaCoCo's own totals, but for what lies
   * behind the end of a file.
   *
   * @param source path of the execution data
   */
  public List<Fact> facts(String source, SourceEnds ends) throws IOException {
    List<Fact> facts = new ArrayList<>();
    OtherStates others = new OtherStates();
    for (IPackageCoverage each : sorted(bundle.getPackages())) {
      CoverageFacts make = new CoverageFacts(each.getName(), source);
      for (ISourceFileCoverage file : sorted(each.getSourceFiles())) {
        String name = make.file(file.getName());
        Behind behind = new Behind(ends.of(module, name));
        behind.see(file);
        facts.add(make.coverage(module, name, behind.left(FileLines.of(file), module, others)));
      }
      sorted(each.getClasses()).forEach(type -> addClass(type, make, facts));
    }
    others.tell(source, facts::add);
    return facts;
  }

  /**
   * Hands out each source file line by line.
   *
   * @param source path of the execution data
   */
  public void lines(String source, LineSink lines) {
    for (IPackageCoverage each : bundle.getPackages()) {
      CoverageFacts make = new CoverageFacts(each.getName(), source);
      for (ISourceFileCoverage file : each.getSourceFiles()) {
        lines.take(LineNumbers.of(file).of(module, make.file(file.getName()), source));
      }
    }
  }

  private void addClass(IClassCoverage type, CoverageFacts make, List<Fact> facts) {
    String sourceFile = type.getSourceFileName();
    if (sourceFile == null) {
      facts.add(make.coverage(module, type.getName(), FileLines.of(type)));
    }
    String file = make.file(sourceFile == null ? "" : sourceFile);
    String name = CoverageFacts.type(type.getName());
    for (IMethodCoverage method : type.getMethods()) {
      int line = Math.max(0, method.getFirstLine());
      int complexity = method.getComplexityCounter().getTotalCount();
      String signature = MethodSignature.of(name, method.getName(), method.getDesc());
      facts.add(make.complexity(module, name, signature, file, line, complexity));
    }
  }

  private static <N extends ICoverageNode> List<N> sorted(Collection<N> nodes) {
    return nodes.stream().sorted(Comparator.comparing(ICoverageNode::getName)).toList();
  }
}
