package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * The branch that work goes into: the default one of the remote {@code origin}, else {@code main},
 * else {@code master}.
 */
final class MainBranch {

  private static final List<String> NAMES =
      List.of(
          "refs/remotes/origin/HEAD",
          "refs/remotes/origin/main",
          "refs/heads/main",
          "refs/remotes/origin/master",
          "refs/heads/master");

  private MainBranch() {}

  /** What the branch is at; of several the one of the remote. */
  static Optional<Ref> of(Repository repository) throws IOException {
    for (String name : NAMES) {
      Ref branch = repository.exactRef(name);
      if (branch != null && branch.getObjectId() != null) {
        return Optional.of(branch);
      }
    }
    return Optional.empty();
  }

  /** The name of the branch alone, without that of the remote. */
  static Optional<String> name(Repository repository) throws IOException {
    return of(repository)
        .map(branch -> branch.getLeaf().getName())
        .map(
            name ->
                name.replaceFirst(
                    "^(" + Constants.R_REMOTES + "origin/|" + Constants.R_HEADS + ")", ""));
  }
}
