package io.deliverygate.evidence.layout;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.node.NodeProject;
import io.deliverygate.evidence.source.NoSources;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A project with all that belongs to it: the packages of npm that lie within it are modules,
 * whoever builds the rest, such as the pages of a server; and a larger build around it makes it a
 * part.
 */
public final class WholeProject {

  private WholeProject() {}

  /** Completes what a front end knows. */
  public static ProjectLayout of(ProjectLayout project) throws IOException {
    List<ModuleLayout> modules = new ArrayList<>(project.modules());
    Set<String> names =
        modules.stream().map(ModuleLayout::name).collect(Collectors.toCollection(HashSet::new));
    List<String> reasons = new ArrayList<>(project.partialBecause());
    for (Path folder : packages(project)) {
      try {
        modules.add(NodeProject.module(project.root(), folder, names));
      } catch (BadInputException e) {
        continue; // its sources are found to belong to nobody
      }
      reasons.addAll(NodeProject.requirePackages(project.root(), folder));
    }
    if (reasons.isEmpty()) {
      OuterBuild.of(project.root()).ifPresent(reasons::add);
    }
    return project.with(modules, reasons);
  }

  private static List<Path> packages(ProjectLayout project) throws IOException {
    ProjectTree tree = ProjectTree.of(project.root());
    Set<Path> known = new HashSet<>();
    for (ModuleLayout module : project.modules()) {
      known.add(tree.real(module.folder()));
    }
    List<Path> found = new ArrayList<>();
    NoSources passedOver = new NoSources(project);
    tree.walkWhatIsOpen(
        project.root(),
        passedOver::isPassedOver,
        (file, attributes) -> {
          boolean isPackage = file.getFileName().toString().equals("package.json");
          if (isPackage && !known.contains(tree.real(file.getParent()))) {
            found.add(file.getParent());
          }
        });
    found.sort(null);
    return found;
  }
}
