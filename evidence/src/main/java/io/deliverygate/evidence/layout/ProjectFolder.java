package io.deliverygate.evidence.layout;

import io.deliverygate.evidence.BuildFolder;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.gradle.GradleProject;
import io.deliverygate.evidence.maven.PomLayout;
import io.deliverygate.evidence.node.NodeProject;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project on disk where no build runs: one of Maven, Gradle, npm (pnpm, yarn), by the first of
 * their files that is there, else a folder in the usual places.
 */
public final class ProjectFolder {

  private static final String POM = "pom.xml";

  private ProjectFolder() {}

  /**
   * Reads where the project and its modules lie.
   *
   * @throws BadInputException where a file of its build cannot be read
   */
  public static ProjectLayout read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.isRegularFile(root.resolve(POM))) {
      return PomLayout.read(root);
    } else if (GradleProject.isIn(root)) {
      return GradleProject.read(root);
    }
    return NodeProject.isIn(root) ? NodeProject.read(root) : PlainFolder.project(root);
  }

  /**
   * Where our own output lies unless somebody names another place: in the build folder of Gradle,
   * else in {@code target}. It depends on files that people write and never on what a build or a
   * run before left.
   */
  public static Path output(Path folder) {
    boolean gradle = !Files.isRegularFile(folder.resolve(POM)) && GradleProject.isIn(folder);
    return folder.resolve(gradle ? "build" : "target").resolve(BuildFolder.OURS);
  }
}
