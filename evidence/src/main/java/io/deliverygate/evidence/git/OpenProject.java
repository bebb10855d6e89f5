package io.deliverygate.evidence.git;

import io.deliverygate.fact.Source;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

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

  /** Commits whose parents a shallow clone lacks. */
  Set<ObjectId> ends() throws IOException {
    return repository.getObjectDatabase().getShallowCommits();
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
