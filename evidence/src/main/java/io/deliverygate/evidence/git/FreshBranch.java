package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Work that has begun on a branch of its own, and of which nothing is committed yet. It is new
 * since the commit that the branch begins at.
 *
 * @param target the branch that it left
 */
record FreshBranch(OpenProject open, String target) {

  private static final String REASON = "it is checked out, and the work on it is not committed yet";

  /** Where the code that is new begins, if this is such a branch. */
  Optional<NewCodeStart> code(RevCommit base) throws IOException {
    return begun(base, open.outside());
  }

  /** Where all that is new begins, records included, if this is such a branch. */
  Optional<NewCodeStart> everything() throws IOException {
    return begun(open.head(), TreeFilter.ALL);
  }

  private Optional<NewCodeStart> begun(RevCommit base, TreeFilter looked) throws IOException {
    boolean begun =
        isBesideTarget() && !new Cleanness(looked).holds(open.repository(), open.head());
    return begun ? Optional.of(NewCodeStart.at(base, REASON)) : Optional.empty();
  }

  /** Whether a commit is checked out and no branch. */
  boolean isDetached() throws IOException {
    String checkedOut = open.repository().getFullBranch();
    return checkedOut != null && !checkedOut.startsWith(Constants.R_REFS);
  }

  private boolean isBesideTarget() throws IOException {
    String checkedOut = open.repository().getFullBranch();
    return checkedOut != null
        && checkedOut.startsWith(Constants.R_HEADS)
        && !checkedOut.equals(Constants.R_HEADS + target)
        && MergeBase.branch(open, target).isPresent();
  }
}
