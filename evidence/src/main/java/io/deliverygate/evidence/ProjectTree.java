package io.deliverygate.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/**
 * The files of a project as evidence may see them: what lies outside its root, or is reached only
 * through a symbolic link that leads out of it, is not there.
 */
public final class ProjectTree {

  private final Path root;

  private ProjectTree(Path root) {
    this.root = root;
  }

  /**
   * The files below a folder.
   *
   * @throws IOException where the folder does not exist
   */
  public static ProjectTree of(Path root) throws IOException {
    return new ProjectTree(root.toRealPath());
  }

  /** Whether a file or folder exists and lies within the project, links resolved. */
  public boolean holds(Path path) {
    try {
      return path.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  /** Where a path leads, links resolved; as it is where it leads nowhere. */
  public Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  public boolean holdsFolder(Path path) {
    return Files.isDirectory(path) && holds(path);
  }

  public boolean holdsFile(Path path) {
    return Files.isRegularFile(path) && holds(path);
  }

  /** What is done with each file that a walk meets. */
  @FunctionalInterface
  public interface Visit {
    void file(Path file, BasicFileAttributes attributes) throws IOException;

    /**
     * What is done with a link that is not followed: to a folder, out of the project, to nothing.
     */
    default void link(Path link) throws IOException {}

    /** What is done with a file or folder into which nobody may look. */
    default void closed(Path path, IOException problem) throws IOException {
      throw problem;
    }
  }

  /**
   * Meets every regular file below a folder, in no particular order. Linked folders are not
   * entered.
   *
   * @param skipped folders that are not entered
   */
  public void walk(Path folder, Predicate<Path> skipped, Visit visit) throws IOException {
    if (holdsFolder(folder)) {
      Files.walkFileTree(folder.toRealPath(), new Walk(folder, skipped, visit));
    }
  }

  /** The same walk, where what cannot be looked into is somebody else's to tell. */
  public void walkWhatIsOpen(Path folder, Predicate<Path> skipped, Visit visit) throws IOException {
    walk(
        folder,
        skipped,
        new Visit() {
          @Override
          public void file(Path file, BasicFileAttributes attributes) throws IOException {
            visit.file(file, attributes);
          }

          @Override
          public void closed(Path path, IOException problem) {}
        });
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path real;
    private final Path asked;
    private final Predicate<Path> skipped;
    private final Visit visit;

    Walk(Path asked, Predicate<Path> skipped, Visit visit) throws IOException {
      this.real = asked.toRealPath();
      this.asked = asked;
      this.skipped = skipped;
      this.visit = visit;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return skipped.test(asAsked(folder))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        visit.file(asAsked(file), attributes);
      } else if (attributes.isSymbolicLink() && holdsFile(file)) {
        visit.file(asAsked(file), Files.readAttributes(file, BasicFileAttributes.class));
      } else if (attributes.isSymbolicLink()) {
        visit.link(asAsked(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (!(e instanceof NoSuchFileException)) {
        visit.closed(asAsked(file), e);
      }
      return FileVisitResult.CONTINUE;
    }

    private Path asAsked(Path path) {
      return asked.resolve(real.relativize(path));
    }
  }
}
