package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * All execution data of a project together, so that tests of one module count for classes of
 * another.
 */
public final class ExecCoverage {

  private final ProjectTree tree;
  private final ExecutionDataStore all = new ExecutionDataStore();
  private final Set<Long> analysed = new HashSet<>();

  public ExecCoverage(ProjectTree tree) {
    this.tree = tree;
  }

  /**
   * Adds what a file holds.
   *
   * @throws UnreadableReport where it contradicts another one
   */
  public void add(Execution execution) throws UnreadableReport {
    try {
      execution.data().accept(all);
    } catch (IllegalStateException e) {
      throw new UnreadableReport(
          0,
          "it contradicts other execution data of the project: " + e.getMessage(),
          "delete all jacoco*.exec files and run the tests again: mvn clean verify");
    }
  }

  /**
   * Analyses a module's classes.
   *
   * @throws UnreadableReport where a class file cannot be read
   */
  public ModuleCoverage of(ModuleLayout module) throws UnreadableReport, IOException {
    ModuleCoverage coverage =
        new ModuleCoverage(module.name(), ClassFolder.of(tree, module).analyse(all));
    analysed.addAll(coverage.ids());
    return coverage;
  }

  /**
   * The classes whose bytes are not those that ran; to be asked once all modules were analysed,
   * since two modules may have classes of one name.
   *
   * @return class names with dots, sorted
   */
  public List<String> unmatched(ModuleCoverage module) {
    Set<String> strangers = strangers();
    return module.unmatched().stream()
        .map(IClassCoverage::getName)
        .filter(strangers::contains)
        .map(CoverageFacts::type)
        .sorted()
        .toList();
  }

  /** Names under which there is data that belongs to no class that the project has now. */
  private Set<String> strangers() {
    return all.getContents().stream()
        .filter(data -> !analysed.contains(data.getId()))
        .map(ExecutionData::getName)
        .collect(Collectors.toSet());
  }
}
