package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
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

  BaseFiles at(Instant now) throws IOException {
    Optional<String> main = MainBranch.name(open.repository());
    if (main.isEmpty()) {
      return BaseFiles.none("the clone has no main branch; fetch it: git fetch origin");
    }
    NewCodeWindow window = new NewCodeWindow(main.get(), NewCodeWindow.RELEASES);
    NewCodeStart start =
        NewCodeChoice.ofEverything(open, new NewCodeQuestion(window, now, ZoneOffset.UTC)).start();
    return start.commit().isPresent()
        ? copied(start.commit().get(), start.reason())
        : BaseFiles.none(start.note() + start.reason());
  }

  private BaseFiles copied(RevCommit base, String reason) throws IOException {
    if (!open.folder().isEmpty() && !holdsFolder(base)) {
      return BaseFiles.none("at " + base.name() + " the project's folder was not there yet");
    }
    try (TreeWalk trees = new TreeWalk(open.repository())) {
      trees.addTree(base.getTree());
      trees.setRecursive(true);
      if (!open.folder().isEmpty()) {
        trees.setFilter(PathFilter.create(open.folder()));
      }
      while (trees.next()) {
        copy(trees);
      }
    }
    return new BaseFiles(base.name(), reason, files, "");
  }

  private boolean holdsFolder(RevCommit base) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(open.repository(), open.folder(), base.getTree())) {
      return found != null;
    }
  }

  private void copy(TreeWalk trees) throws IOException {
    Optional<String> path = open.inProject(trees.getPathString()).filter(wanted);
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
