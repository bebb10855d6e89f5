package io.deliverygate.evidence.layout;

import io.deliverygate.evidence.gradle.GradleProject;
import io.deliverygate.evidence.maven.PomLayout;
import io.deliverygate.evidence.node.NodeProject;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The larger build of which a folder is a part, where one lies above it in the same repository. */
final class OuterBuild {

  private static final String GIT = ".git";
  private static final int HIGHEST = 30;

  private final Path folder;

  private OuterBuild(Path folder) {
    this.folder = folder;
  }

  /**
   * Why a project is only a part, as a sentence; nothing where it is whole.
   *
   * @param root absolute folder of the project
   */
  static Optional<String> of(Path root) throws IOException {
    return new OuterBuild(root.toRealPath()).find();
  }

  private Optional<String> find() throws IOException {
    Path at = folder;
    for (int i = 0; i < HIGHEST && !Files.exists(at.resolve(GIT)); i++) {
      at = at.getParent();
      if (at == null) {
        return Optional.empty();
      }
      Optional<String> file = listing(at);
      if (file.isPresent()) {
        String name = at.relativize(folder).toString().replace('\\', '/');
        return Optional.of(
            "it is only a part, %s, of the build of %s in %s"
                .formatted(name, file.get(), upTo(at)));
      }
    }
    return Optional.empty();
  }

  private String upTo(Path above) {
    int steps = folder.getNameCount() - above.getNameCount();
    return "../".repeat(steps).replaceAll("/$", "");
  }

  /** The file of a folder that lists the project; what cannot be read lists nothing of ours. */
  private Optional<String> listing(Path above) throws IOException {
    try {
      if (PomLayout.names(above, folder)) {
        return Optional.of("pom.xml");
      } else if (NodeProject.isIn(folder) && NodeProject.names(above, folder)) {
        return Optional.of("package.json");
      }
    } catch (BadInputException e) {
      return Optional.empty();
    }
    boolean gradle = GradleProject.isIn(folder) && !GradleProject.isTop(folder);
    return gradle && GradleProject.isTop(above) ? Optional.of("settings.gradle") : Optional.empty();
  }
}
