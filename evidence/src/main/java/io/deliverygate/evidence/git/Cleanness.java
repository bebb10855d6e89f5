package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Whether a work tree holds nothing but what is committed, also in its submodules. Filters that a
 * configuration names, such as those of large file storage, are not run: a file that passes through
 * one and was touched since checkout counts as changed.
 */
final class Cleanness {

  private static final int DEEPEST_SUBMODULE = 16;

  private final TreeFilter judged;

  Cleanness(TreeFilter judged) {
    this.judged = judged;
  }

  boolean holds(Repository repository, ObjectId commit) throws IOException {
    return holds(repository, commit, judged, 0);
  }

  /** Whether a file of a commit was changed or deleted, or one was staged. */
  static boolean isTouched(Repository repository, ObjectId commit) throws IOException {
    IndexDiff diff = new IndexDiff(repository, commit, new PlainFiles(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.DIRTY);
    diff.diff();
    return Stream.of(
            diff.getAdded(),
            diff.getChanged(),
            diff.getRemoved(),
            diff.getMissing(),
            diff.getModified(),
            diff.getConflicting())
        .anyMatch(files -> !files.isEmpty());
  }

  private static boolean holds(Repository repository, ObjectId commit, TreeFilter filter, int depth)
      throws IOException {
    IndexDiff diff = new IndexDiff(repository, commit, new PlainFiles(repository));
    diff.setFilter(filter);
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.DIRTY);
    boolean changed = diff.diff() || !diff.getConflicting().isEmpty();
    return !changed && submodulesHold(repository, filter, depth);
  }

  private static boolean submodulesHold(Repository repository, TreeFilter filter, int depth)
      throws IOException {
    if (depth == DEEPEST_SUBMODULE) {
      return false;
    }
    try (SubmoduleWalk modules = SubmoduleWalk.forIndex(repository)) {
      modules.setFilter(filter);
      while (modules.next()) {
        if (!submoduleHolds(modules, depth)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A submodule that was never fetched holds nothing. */
  private static boolean submoduleHolds(SubmoduleWalk modules, int depth) throws IOException {
    try (Repository module = modules.getRepository()) {
      ObjectId head = module == null ? null : module.resolve(Constants.HEAD);
      return head == null || holds(module, head, TreeFilter.ALL, depth + 1);
    }
  }
}
