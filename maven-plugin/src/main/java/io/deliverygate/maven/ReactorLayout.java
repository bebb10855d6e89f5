package io.deliverygate.maven;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.evidence.maven.PomModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The reactor's modules as evidence is collected from them. */
record ReactorLayout(Reactor reactor) {

  ProjectLayout project() {
    MavenProject top = reactor.rootProject();
    Path root = commonFolder();
    ProjectLayout labels = new ProjectLayout(root, "", "", List.of(), List.of());
    return new ProjectLayout(
        root, top.getArtifactId(), top.getVersion(), modules(labels), leftOut(), aside());
  }

  private List<ModuleLayout> modules(ProjectLayout labels) {
    List<MavenProject> projects = reactor.modules();
    List<String> names = PomModule.names(projects.stream().map(MavenProject::getModel).toList());
    List<ModuleLayout> modules = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      MavenProject project = projects.get(i);
      modules.add(
          PomModule.layoutOf(
              names.get(i),
              project.getModel(),
              project.getBasedir().toPath(),
              labels.label(project.getFile().toPath()),
              paths(project.getCompileSourceRoots()),
              paths(project.getTestCompileSourceRoots())));
    }
    return modules;
  }

  private static List<Path> paths(List<String> roots) {
    return roots.stream().map(Path::of).toList();
  }

  /** Modules can lie beside the root; the project is the folder that holds them all. */
  private Path commonFolder() {
    Path common = reactor.root();
    for (MavenProject project : reactor.modules()) {
      Path folder = project.getBasedir().toPath();
      while (!folder.startsWith(common) && common.getParent() != null) {
        common = common.getParent();
      }
    }
    return common;
  }

  /** Modules that this run leaves out; that it is partial says so of them already. */
  private List<Aside> aside() {
    List<MavenProject> built = reactor.modules();
    return Stream.concat(
            reactor.allModules().stream()
                .filter(project -> !built.contains(project))
                .map(project -> project.getBasedir().toPath()),
            reactor.notEntered().stream())
        .map(folder -> new Aside(folder, false, "in a module that was left out"))
        .toList();
  }

  private List<String> leftOut() {
    List<MavenProject> built = reactor.modules();
    String missing =
        reactor.allModules().stream()
            .filter(project -> !built.contains(project))
            .map(MavenProject::getArtifactId)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      return List.of(
          "%d of %d modules were built; left out: %s"
              .formatted(built.size(), reactor.allModules().size(), missing));
    }
    if (!reactor.notEntered().isEmpty()) {
      String names =
          reactor.notEntered().stream()
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.joining(", "));
      return List.of("built alone, without its modules; left out: " + names);
    }
    return reactor
        .outerParent()
        .map(parent -> List.of("built alone, without the other modules of " + parent))
        .orElse(List.of());
  }
}
