package io.deliverygate.evidence.git;

import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds the commit that is judged. It goes back along first parents, so that outside the records
 * the commit found has the very files of the one it started from; a merge counts where it changes
 * what its first parent had.
 */
final class History {

  private final Repository repository;
  private final RevWalk walk;
  private final Outside outside;

  History(Repository repository, RevWalk walk, Outside outside) {
    this.repository = repository;
    this.walk = walk;
    this.outside = outside;
  }

  /**
   * @param commit the commit that is judged, if any
   * @param sameContent that commit and the later ones that changed only records
   * @param note why there is none; else empty
   */
  record Judged(Optional<RevCommit> commit, Set<ObjectId> sameContent, String note) {}

  Judged judged(RevCommit head) throws IOException {
    Set<ObjectId> passed = new HashSet<>();
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    Optional<RevCommit> at = Optional.of(head);
    while (at.isPresent()) {
      RevCommit commit = at.get();
      passed.add(commit.copy());
      Optional<RevCommit> parent = firstParent(commit);
      if (parent.isEmpty() && shallow.contains(commit) && holdsRecords(commit)) {
        return none(
            "the clone is shallow and ends before the commit that is judged;"
                + " fetch more of the history: git fetch --unshallow");
      }
      if (changes(parent, commit)) {
        return new Judged(at, passed, "");
      }
      at = parent;
    }
    return none("no commit touches anything outside " + ProjectFiles.RECORDS + "/");
  }

  private static Judged none(String note) {
    return new Judged(Optional.empty(), Set.of(), note);
  }

  private Optional<RevCommit> firstParent(RevCommit commit) throws IOException {
    return commit.getParentCount() == 0
        ? Optional.empty()
        : Optional.of(walk.parseCommit(commit.getParent(0)));
  }

  private boolean holdsRecords(RevCommit commit) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(repository, outside.records(), commit.getTree())) {
      return found != null;
    }
  }

  /** Whether a commit touches anything outside the records. */
  boolean changes(Optional<RevCommit> parent, RevCommit commit) throws IOException {
    try (TreeWalk trees = new TreeWalk(repository)) {
      if (parent.isPresent()) {
        trees.addTree(parent.get().getTree());
      } else {
        trees.addTree(new EmptyTreeIterator());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, outside));
      return trees.next();
    }
  }
}
