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
 * The layout of a Maven project on disk where no Maven runs, from its pom.xml files. What stands
 * outside the project, such as a parent from a repository, is not known; what a name leaves open is
 * empty.
 */
public final class PomLayout {

  private static final String POM = "pom.xml";

  private PomLayout() {}

  /**
   * Whether the pom.xml of one folder names another folder as a module, in a profile or not.
   *
   * @throws BadInputException where it cannot be read
   */
  public static boolean names(Path top, Path folder) throws IOException {
    Path file = top.resolve(POM);
    return Files.isRegularFile(file) && Pom.read(top, file).names(folder);
  }

  /**
   * Reads a project's layout.
   *
   * @param folder the project's folder, with a pom.xml
   * @throws BadInputException where a pom.xml cannot be read, or names a module that is not there
   */
  public static ProjectLayout read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    PomReactor reactor = PomReactor.of(root, root.resolve(POM));
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
        reactor.leftOut(),
        reactor.aside());
  }

  /**
   * What the project in a folder is called, whatever else is there.
   *
   * @throws io.deliverygate.io.BadInputException where its pom.xml is wrong
   */
  public static String name(Path folder) throws IOException {
    return Pom.read(folder, folder.resolve(POM)).model().getArtifactId();
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
