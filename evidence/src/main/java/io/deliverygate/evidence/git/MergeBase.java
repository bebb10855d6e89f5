package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * The last commit that the checked out one and a target have in common.
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
    return id.isPresent()
        ? of(open, id.get(), target)
        : unknown(
            "the clone has no branch, tag or commit '%s'; fetch it: git fetch origin %s"
                .formatted(target, target));
  }

  /**
   * @param tip what the target is at
   */
  static MergeBase of(OpenProject open, ObjectId tip, String target) throws IOException {
    try (RevWalk walk = new RevWalk(open.repository())) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(open.head()));
      walk.markStart(walk.parseCommit(tip));
      Set<RevCommit> bases = new LinkedHashSet<>();
      walk.forEach(bases::add);
      return switch (bases.size()) {
        case 0 -> unrelated(open, target);
        case 1 -> new MergeBase(Optional.of(parsed(bases.iterator().next(), walk)), "");
        default -> onBranch(open, tip, bases, target);
      };
    } catch (IncorrectObjectTypeException | MissingObjectException e) {
      return unknown("'" + target + "' is no commit that the clone has");
    }
  }

  /**
   * Of several, where both merged each other's work, the one that the branch itself was at: the
   * other came from elsewhere.
   */
  private static MergeBase onBranch(
      OpenProject open, ObjectId tip, Set<RevCommit> bases, String target) throws IOException {
    Set<ObjectId> ids = bases.stream().map(RevCommit::copy).collect(Collectors.toSet());
    Optional<RevCommit> at = Optional.of(open.walk().parseCommit(tip));
    while (at.isPresent() && !open.ends().contains(at.get())) {
      if (ids.contains(at.get())) {
        return new MergeBase(at, "");
      }
      at = open.firstParent(at.get());
    }
    return unknown(
        "what is checked out and '%s' have several last commits in common, and none of them was '%s' itself; merge '%s' into the work"
            .formatted(target, target, target));
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

  /** A branch counts before a tag that somebody called like it. */
  private static Optional<ObjectId> resolve(OpenProject open, String target) throws IOException {
    Optional<ObjectId> branch = branch(open, target);
    if (branch.isPresent()) {
      return branch;
    }
    try {
      return Optional.ofNullable(open.repository().resolve(target));
    } catch (RevisionSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * What the branch of a name is at. What was fetched of the remote counts before a branch of one's
   * own that may lag behind.
   */
  static Optional<ObjectId> branch(OpenProject open, String name) throws IOException {
    Ref branch = open.repository().exactRef(Constants.R_REMOTES + "origin/" + name);
    if (branch == null) {
      branch = open.repository().exactRef(Constants.R_HEADS + name);
    }
    return Optional.ofNullable(branch).map(Ref::getObjectId);
  }
}
