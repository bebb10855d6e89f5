package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.git.GitProject;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One collection of evidence: the project, how to look into it, and the facts so far. It is closed
 * with the collection.
 */
public final class Survey implements AutoCloseable {

  private final ProjectLayout project;
  private final ProjectTree tree;
  private final ReportFinder finder;
  private final GitProject git;
  private final Map<String, ModuleInputs> inputs = new LinkedHashMap<>();
  private final Map<String, TestClasses> testClasses = new LinkedHashMap<>();
  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param places patterns relative to each module's folder, in place of the usual ones of a kind
   * @param out our own output folder, which is not looked into
   */
  public Survey(ProjectLayout project, Map<EvidenceKind, List<String>> places, Path out)
      throws IOException {
    this.project = project;
    this.tree = ProjectTree.of(project.root());
    this.finder = new ReportFinder(project, tree, places, out);
    this.git = GitProject.of(project.root());
    for (ModuleLayout module : project.modules()) {
      inputs.put(module.name(), new ModuleInputs(tree, module));
    }
  }

  public ProjectLayout project() {
    return project;
  }

  public ProjectTree tree() {
    return tree;
  }

  public ReportFinder finder() {
    return finder;
  }

  /** What git knows of the project. */
  public GitProject git() {
    return git;
  }

  public ModuleInputs inputs(ModuleLayout module) {
    return inputs(module.name()).orElseThrow();
  }

  /** The test classes of a module, looked for once. */
  public TestClasses testClasses(ModuleLayout module) throws IOException {
    TestClasses known = testClasses.get(module.name());
    if (known == null) {
      known = new TestClasses(this, module);
      testClasses.put(module.name(), known);
    }
    return known;
  }

  /** What is known of the module of a name, which may come from a report. */
  public Optional<ModuleInputs> inputs(String module) {
    return Optional.ofNullable(inputs.get(module));
  }

  public void add(Fact fact) {
    facts.add(fact);
  }

  /** The facts of one type so far. */
  public <F extends Fact> Stream<F> all(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  /** Everything so far. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  @Override
  public void close() {
    git.close();
  }
}
