package io.deliverygate.evidence.git;

import io.deliverygate.fact.Source;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A project in its open repository.
 *
 * @param repository the repository
 * @param walk a walk through its commits
 * @param head the commit that is checked out
 * @param folder path of the project's folder in the repository, empty for its top
 */
record OpenProject(Repository repository, RevWalk walk, RevCommit head, String folder) {

  /** Said of a clone that does not reach back far enough. */
  static final String UNSHALLOW = "fetch more of the history: git fetch --unshallow";

  /** Everything but the project's records. */
  Outside outside() {
    return Outside.of(folder);
  }

  /** A path of the repository as the project names it; none where it lies outside. */
  Optional<String> inProject(String path) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return path.startsWith(prefix)
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }

  /** Whether its folder is in a commit. */
  boolean isIn(RevCommit commit) throws IOException {
    return folder.isEmpty() || holds(commit, folder);
  }

  /** Whether something of a path of the repository is in a commit. */
  boolean holds(RevCommit commit, String path) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
      return found != null;
    }
  }

  /** Commits whose parents a shallow clone lacks. */
  Set<ObjectId> ends() throws IOException {
    return repository.getObjectDatabase().getShallowCommits();
  }

  /** The commit that is judged. */
  History.Judged judged() throws IOException {
    return new History(repository, walk, outside()).judged(head);
  }

  /** The commit on which another one was made; of a merge the branch that was merged into. */
  Optional<RevCommit> firstParent(RevCommit commit) throws IOException {
    return commit.getParentCount() == 0
        ? Optional.empty()
        : Optional.of(walk.parseCommit(commit.getParent(0)));
  }

  /** Git as a source, as new as a commit. */
  Source source(RevCommit commit) {
    return new Source(
        GitWorkTree.LABEL,
        Source.Origin.GIT,
        "git",
        "",
        commit.getCommitterIdent().getWhenAsInstant());
  }
}
