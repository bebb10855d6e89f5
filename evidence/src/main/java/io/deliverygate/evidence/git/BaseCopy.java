package io.deliverygate.evidence.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Copies files of a project as they were where the work left the main branch. */
final class BaseCopy {

  private static final int MOST_FILES = 10_000;
  private static final long MOST_BYTES = 64L << 20;

  private final OpenProject open;
  private final Predicate<String> wanted;
  private final Path into;
  private final List<Path> files = new ArrayList<>();

  /**
   * @param wanted which files, by path relative to the project's root
   * @param into an empty folder
   */
  BaseCopy(OpenProject open, Predicate<String> wanted, Path into) {
    this.open = open;
    this.wanted = wanted;
    this.into = into;
  }

  /**
   * @param named what the organisation calls the main branch, where it says so
   */
  BaseFiles of(Optional<String> named) throws IOException {
    MainBranch main = MainBranch.of(open.repository(), named);
    if (main.ref().isEmpty()) {
      return BaseFiles.unknown(main.note());
    }
    NewCodeStart start = new BaseChoice(open, main.ref().get(), main.name()).start();
    if (!start.known()) {
      return BaseFiles.unknown(start.note());
    }
    return start.commit().isPresent()
        ? copied(start.commit().get(), start.reason())
        : BaseFiles.none(start.reason());
  }

  private BaseFiles copied(RevCommit base, String reason) throws IOException {
    ProjectFolder folder = ProjectFolder.at(open, base);
    if (!folder.note().isEmpty()) {
      return BaseFiles.unknown(folder.note());
    }
    if (folder.path().isPresent()) {
      copy(base, new OpenProject(open.repository(), open.walk(), base, folder.path().get()));
    }
    return new BaseFiles(base.name(), reason, files, "", false);
  }

  private void copy(RevCommit base, OpenProject then) throws IOException {
    try (TreeWalk trees = new TreeWalk(open.repository())) {
      trees.addTree(base.getTree());
      trees.setRecursive(true);
      if (!then.folder().isEmpty()) {
        trees.setFilter(PathFilter.create(then.folder()));
      }
      while (trees.next()) {
        copy(trees, then);
      }
    }
  }

  private void copy(TreeWalk trees, OpenProject then) throws IOException {
    Optional<String> path = then.inProject(trees.getPathString()).filter(wanted);
    boolean plain = (trees.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    if (path.isEmpty() || !plain) {
      return;
    }
    Path target = into.resolve(path.get()).normalize();
    ObjectLoader blob = open.repository().open(trees.getObjectId(0));
    if (!target.startsWith(into) || blob.getSize() > MOST_BYTES || files.size() >= MOST_FILES) {
      throw new IOException("at the base " + path.get() + " is more than can be compared");
    }
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      blob.copyTo(out);
    }
    files.add(into.relativize(target));
  }
}
