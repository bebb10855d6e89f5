package io.deliverygate.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The work tree that a project lies in: what a change of the project can touch. */
public final class Repository {

  private static final String GIT = ".git";

  private Repository() {}

  /**
   * The top folder of the git work tree around a project.
   *
   * @param project its real path
   */
  public static Optional<Path> workTree(Path project) {
    for (Path at = project; at != null; at = at.getParent()) {
      Path git = at.resolve(GIT);
      if (Files.isRegularFile(git) || Files.isRegularFile(git.resolve("HEAD"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * The real folder that no link of a project may leave: the work tree, else the project itself.
   */
  public static Path around(Path project) throws IOException {
    Path real = project.toRealPath();
    return workTree(real).orElse(real);
  }

  /** Whether a path lies in the repository of a project by its name, wherever links lead. */
  public static boolean names(Path project, Path path) throws IOException {
    Path named = path.toAbsolutePath().normalize();
    Path real = project.toRealPath();
    Path asked = project.toAbsolutePath().normalize();
    Path seen = named.startsWith(asked) ? real.resolve(asked.relativize(named)) : named;
    return seen.startsWith(around(project));
  }

  /**
   * How facts name a file or folder: relative to the project, also where it lies beside the project
   * in its repository; the whole path where it lies outside of that.
   */
  public static String label(Path project, Path path) throws IOException {
    Path named = path.toAbsolutePath().normalize();
    Path asked = project.toAbsolutePath().normalize();
    Path base = named.startsWith(asked) ? asked : project.toRealPath();
    Path shown = names(project, path) ? base.relativize(named) : named;
    return shown.toString().replace('\\', '/');
  }

  /**
   * Refuses what is named in a repository and is a link that leads out of it.
   *
   * @param label how messages name it
   */
  public static void requireInside(Path project, Path path, String label) throws IOException {
    boolean leaves = Files.exists(path) && !path.toRealPath().startsWith(around(project));
    if (leaves && names(project, path)) {
      throw LinkedFiles.leadsOut(label);
    }
  }
}
