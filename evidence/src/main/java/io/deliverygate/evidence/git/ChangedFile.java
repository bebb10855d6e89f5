package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * One file that differs between a commit and the work tree, in a walk over both and the index.
 * Links and submodules are no files.
 */
final class ChangedFile extends DiffEntry {

  static final int BASE = 0;
  static final int WORK = 1;
  static final int INDEX = 2;

  private ChangedFile(TreeWalk trees, ChangeType type) {
    boolean before = type != ChangeType.ADD;
    boolean after = type != ChangeType.DELETE;
    String path = trees.getPathString();
    changeType = type;
    oldPath = before ? path : DEV_NULL;
    newPath = after ? path : DEV_NULL;
    oldMode = before ? trees.getFileMode(BASE) : FileMode.MISSING;
    newMode = after ? trees.getFileMode(WORK) : FileMode.MISSING;
    oldId = id(before ? trees.getObjectId(BASE) : ObjectId.zeroId());
    newId = id(after ? trees.getObjectId(WORK) : ObjectId.zeroId());
  }

  private static AbbreviatedObjectId id(ObjectId id) {
    return AbbreviatedObjectId.fromObjectId(id);
  }

  /** The file at which the walk stands; none where it is the same in both. */
  static Optional<DiffEntry> at(TreeWalk trees) {
    boolean before = isFile(trees, BASE);
    boolean after = isFile(trees, WORK);
    if (before && after) {
      return trees.idEqual(BASE, WORK)
          ? Optional.empty()
          : Optional.of(new ChangedFile(trees, ChangeType.MODIFY));
    }
    if (before || after) {
      ChangeType type = before ? ChangeType.DELETE : ChangeType.ADD;
      return Optional.of(new ChangedFile(trees, type));
    }
    return Optional.empty();
  }

  private static boolean isFile(TreeWalk trees, int tree) {
    return (trees.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
  }

  /** Leaves out the records, and what git ignores or the build makes unless it is tracked. */
  static final class Visible extends TreeFilter {

    private final OpenProject open;
    private final FileChoice choice;
    private final TreeFilter outside;

    Visible(OpenProject open, FileChoice choice) {
      this.open = open;
      this.choice = choice;
      this.outside = open.outside();
    }

    @Override
    public boolean include(TreeWalk trees) throws IOException {
      return outside.include(trees) && (isTracked(trees) || !(isIgnored(trees) || isBuilt(trees)));
    }

    private boolean isBuilt(TreeWalk trees) {
      return open.inProject(trees.getPathString()).filter(choice::isBuilt).isPresent();
    }

    private static boolean isTracked(TreeWalk trees) {
      return trees.getRawMode(BASE) != 0 || trees.getRawMode(INDEX) != 0;
    }

    private static boolean isIgnored(TreeWalk trees) throws IOException {
      WorkingTreeIterator file = trees.getTree(WORK, WorkingTreeIterator.class);
      return file != null && file.isEntryIgnored();
    }

    @Override
    public boolean shouldBeRecursive() {
      return false;
    }

    @Override
    public TreeFilter clone() {
      return this;
    }
  }
}
