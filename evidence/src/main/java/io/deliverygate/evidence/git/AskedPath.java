package io.deliverygate.evidence.git;

import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * By which path a project is asked for, before links are followed: a change can let a link lead
 * elsewhere, and the path is still the one that was judged before.
 *
 * @param inRepository the path from the top of the work tree that the project lies in
 * @param left links on the way that led out of other work trees
 */
record AskedPath(String inRepository, List<Leaving> left) {

  private static final int MOST_LINKS = 40;

  AskedPath {
    left = List.copyOf(left);
  }

  /**
   * A link that leads out of a work tree.
   *
   * @param path from the top of that work tree
   * @param target what the link says
   */
  record Leaving(Path workTree, String path, String target) {}

  /**
   * @param workTree real folder of the work tree around the project, where it lies in one
   * @param project the project's folder as it was named
   * @param shell the folder that the caller's shell says it is in
   */
  static AskedPath of(Optional<Path> workTree, Path project, Optional<String> shell)
      throws IOException {
    Path named = named(project.toAbsolutePath().normalize(), shell);
    Deque<Path> left = new ArrayDeque<>();
    named.forEach(left::addLast);
    List<Leaving> leaving = new ArrayList<>();
    Path at = named.getRoot();
    int links = 0;
    while (!left.isEmpty() && workTree.filter(at::startsWith).isEmpty()) {
      Path next = at.resolve(left.pop()).normalize();
      if (Files.isSymbolicLink(next) && links < MOST_LINKS) {
        links++;
        Path target = Files.readSymbolicLink(next);
        for (int i = target.getNameCount() - 1; i >= 0; i--) {
          left.push(target.getName(i));
        }
        leaves(at, next, target).ifPresent(leaving::add);
        at = target.isAbsolute() ? target.getRoot() : at;
      } else {
        at = next;
      }
    }
    if (workTree.isEmpty()) {
      return new AskedPath("", leaving);
    }
    Path inside = at.startsWith(workTree.get()) ? at : project.toRealPath();
    for (Path name : left) {
      inside = inside.resolve(name);
    }
    return new AskedPath(text(workTree.get().relativize(inside)), leaving);
  }

  /** A process only knows the real path of the folder that it was started in. */
  private static Path named(Path project, Optional<String> shell) throws IOException {
    Path folder = shell.map(Path::of).filter(Path::isAbsolute).orElse(project);
    if (!Files.isDirectory(folder) || !project.startsWith(folder.toRealPath())) {
      return project;
    }
    return folder.normalize().resolve(folder.toRealPath().relativize(project)).normalize();
  }

  private static Optional<Leaving> leaves(Path folder, Path link, Path target) {
    Path led = folder.resolve(target).normalize();
    return Repository.workTree(folder)
        .filter(top -> !Repository.workTree(led).equals(Optional.of(top)))
        .map(top -> new Leaving(top, text(top.relativize(link)), text(target)));
  }

  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }
}
