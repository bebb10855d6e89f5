package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Model;

/**
 * The layout of a project on disk where no Maven runs: from its pom.xml files, or from a folder's
 * usual places where there is none. What stands outside the project, such as a parent from a
 * repository, is not known; what a name leaves open is empty.
 */
public final class PomLayout {

  private PomLayout() {}

  /**
   * Reads a project's layout.
   *
   * @param folder the project's folder
   * @throws BadInputException where a pom.xml cannot be read, or names a module that is not there
   */
  public static ProjectLayout read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path pom = root.resolve("pom.xml");
    return Files.isRegularFile(pom) ? read(root, pom) : PlainFolder.project(root);
  }

  /**
   * What the project in a folder is called, whatever else is there.
   *
   * @throws io.deliverygate.io.BadInputException where its pom.xml is wrong
   */
  public static String name(Path folder) throws IOException {
    return Pom.read(folder, folder.resolve("pom.xml")).model().getArtifactId();
  }

  private static ProjectLayout read(Path root, Path pom) throws IOException {
    PomReactor reactor = PomReactor.of(root, pom);
    List<Pom> poms = reactor.poms();
    List<Model> models = new ArrayList<>();
    for (Pom each : poms) {
      models.add(new PomChain(reactor.chain(each)).merged());
    }
    Model top = models.get(0);
    return new ProjectLayout(
        root,
        top.getArtifactId(),
        DeclaredComponents.known(top.getVersion()),
        layouts(root, poms, models),
        reactor.leftOut());
  }

  private static List<ModuleLayout> layouts(Path root, List<Pom> poms, List<Model> models) {
    ProjectLayout labels = new ProjectLayout(root, "", "", List.of(), List.of());
    List<String> names = PomModule.names(models);
    List<ModuleLayout> layouts = new ArrayList<>();
    for (int i = 0; i < poms.size(); i++) {
      Model model = models.get(i);
      Path folder = poms.get(i).folder();
      layouts.add(
          PomModule.layoutOf(
              names.get(i),
              model,
              folder,
              labels.label(poms.get(i).file()),
              AddedSources.of(model, folder, "add-source"),
              AddedSources.of(model, folder, "add-test-source")));
    }
    return layouts;
  }
}
