package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.BuildFolder;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;

/**
 * The pom.xml files of a project: the top one and, going down, all that it names as modules. A
 * module that only a profile names belongs to it if it was built. Properties in the names of
 * modules are those of the pom.xml files; a name that these leave open makes the project a part.
 */
final class PomReactor {

  private static final int MOST_MODULES = 10_000;

  private final Path root;
  private final ProjectTree tree;
  private final ProjectLayout labels;
  private final Map<Path, Pom> modules = new LinkedHashMap<>();
  private final Map<Path, Pom> read = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<Aside> aside = new ArrayList<>();

  private PomReactor(Path root) throws IOException {
    this.root = root;
    this.tree = ProjectTree.of(root);
    this.labels = new ProjectLayout(root, "", "", List.of(), List.of());
  }

  static PomReactor of(Path root, Path top) throws IOException {
    PomReactor reactor = new PomReactor(root);
    reactor.enter(top);
    return reactor;
  }

  /** Parents before their modules. */
  List<Pom> poms() {
    return List.copyOf(modules.values());
  }

  /** Why modules are missing, one sentence each. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Modules that were not built. */
  List<Aside> aside() {
    return aside.stream().filter(each -> !isModule(each.folder())).toList();
  }

  private boolean isModule(Path folder) {
    return modules.values().stream().anyMatch(pom -> pom.folder().equals(folder));
  }

  private void enter(Path file) throws IOException {
    if (modules.containsKey(file)) {
      return;
    }
    if (modules.size() == MOST_MODULES) {
      throw new BadInputException(labels.label(file), "is one module too many", "10000 are read");
    }
    Pom pom = pom(file);
    modules.put(file, pom);
    if (pom.namesModules()) {
      enterModules(pom, new PomChain(chain(pom)));
    }
  }

  private void enterModules(Pom pom, PomChain chain) throws IOException {
    for (String module : pom.modules()) {
      String name = chain.filled(module, new Properties());
      if (isOpen(name)) {
        leftOut.add(
            "%s names the module '%s', and its pom.xml files do not say which folder that is"
                .formatted(labels.label(pom.file()), OneLine.of(name)));
      } else {
        enterModule(pom, name);
      }
    }
    for (Profile profile : pom.model().getProfiles()) {
      for (String module : profile.getModules()) {
        String name = chain.filled(module, profile.getProperties());
        if (!isOpen(name)) {
          enterIfBuilt(pom, profile.getId(), name);
        }
      }
    }
  }

  /** Whether a name has parts that only whoever runs the build knows. */
  private static boolean isOpen(String name) {
    return name.contains("${");
  }

  private Pom pom(Path file) throws IOException {
    Pom known = read.get(file);
    if (known == null) {
      known = Pom.read(root, file);
      read.put(file, known);
    }
    return known;
  }

  private void enterModule(Pom pom, String module) throws IOException {
    Path file = pomOf(pom.folder().resolve(module.replace('\\', '/')));
    String where = labels.label(pom.file());
    if (!file.startsWith(root)) {
      leftOut.add(where + " names the module '" + module + "', which lies outside the project");
    } else if (tree.holdsFile(file)) {
      enter(file);
    } else {
      throw new BadInputException(
          where,
          "names the module '" + module + "', where there is no pom.xml",
          "add it, or take the module out of <modules>");
    }
  }

  private void enterIfBuilt(Pom pom, String profile, String module) throws IOException {
    Path file = pomOf(pom.folder().resolve(module.replace('\\', '/')));
    boolean inside = file.startsWith(root) && tree.holdsFile(file);
    if (inside && BuildFolder.exists(file.resolveSibling("target"))) {
      enter(file);
    } else if (inside) {
      aside.add(
          new Aside(
              file.getParent(),
              true,
              "in a module of profile %s in %s, which was not built"
                  .formatted(profile, labels.label(pom.file()))));
    }
  }

  /** A module, and a parent, is named by its folder or by the file itself. */
  private static Path pomOf(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    return file.normalize();
  }

  /** A pom.xml and its parents within the project, nearest first. */
  List<Pom> chain(Pom start) throws IOException {
    List<Pom> chain = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Optional<Pom> at = Optional.of(start);
    while (at.isPresent() && seen.add(at.get().file())) {
      chain.add(at.get());
      at = parent(at.get());
    }
    return chain;
  }

  private Optional<Pom> parent(Pom pom) throws IOException {
    Parent parent = pom.model().getParent();
    if (parent == null || parent.getRelativePath() == null || parent.getRelativePath().isBlank()) {
      return Optional.empty();
    }
    Path file = pomOf(pom.folder().resolve(parent.getRelativePath()));
    if (!file.startsWith(root) || !tree.holdsFile(file)) {
      return Optional.empty();
    }
    return Optional.of(pom(file)).filter(found -> is(found.model(), parent));
  }

  private static boolean is(Model model, Parent parent) {
    String group =
        model.getGroupId() == null && model.getParent() != null
            ? model.getParent().getGroupId()
            : model.getGroupId();
    return parent.getGroupId().equals(group)
        && parent.getArtifactId().equals(model.getArtifactId());
  }
}
