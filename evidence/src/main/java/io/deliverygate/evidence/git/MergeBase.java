package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * The newest commit that the checked out one and a target have in common.
 *
 * @param commit the commit, if it is known
 * @param note why it is not known; else empty
 */
record MergeBase(Optional<RevCommit> commit, String note) {

  /**
   * @param target a branch, also one of the remote {@code origin}, a tag or a commit
   */
  static MergeBase of(OpenProject open, String target) throws IOException {
    Optional<ObjectId> id = resolve(open, target);
    if (id.isEmpty()) {
      return unknown(
          "the clone has no branch, tag or commit '%s'; fetch it: git fetch origin %s"
              .formatted(target, target));
    }
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(open.head()));
      walk.markStart(walk.parseCommit(id.get()));
      RevCommit base = walk.next();
      return base == null
          ? unrelated(open, target)
          : new MergeBase(Optional.of(parsed(base, walk)), "");
    } catch (IncorrectObjectTypeException | MissingObjectException e) {
      return unknown("'" + target + "' is no commit that the clone has");
    }
  }

  private static RevCommit parsed(RevCommit commit, RevWalk walk) throws IOException {
    walk.parseBody(commit);
    return commit;
  }

  private static MergeBase unrelated(OpenProject open, String target) throws IOException {
    return open.ends().isEmpty()
        ? unknown("what is checked out and '" + target + "' have no commit in common")
        : unknown(
            "the clone is shallow and does not reach back to where it left '%s'; %s"
                .formatted(target, OpenProject.UNSHALLOW));
  }

  private static MergeBase unknown(String note) {
    return new MergeBase(Optional.empty(), note);
  }

  /** What was fetched of the remote counts before a branch of one's own that may lag behind. */
  private static Optional<ObjectId> resolve(OpenProject open, String target) throws IOException {
    for (String name : new String[] {Constants.R_REMOTES + "origin/" + target, target}) {
      try {
        ObjectId id = open.repository().resolve(name);
        if (id != null) {
          return Optional.of(id);
        }
      } catch (RevisionSyntaxException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
