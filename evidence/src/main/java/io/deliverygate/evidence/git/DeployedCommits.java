package io.deliverygate.evidence.git;

import io.deliverygate.fact.Deployment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/** Finds the commits that deployments name by their first digits; names of branches are none. */
final class DeployedCommits {

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{7,40}");

  private final OpenProject open;

  DeployedCommits(OpenProject open) {
    this.open = open;
  }

  /** The commit; none where the deployment names none, or the clone has none or several such. */
  Optional<RevCommit> of(Deployment deployment) throws IOException {
    String digits = deployment.revision().toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    List<RevCommit> found = new ArrayList<>();
    try (ObjectReader reader = open.repository().newObjectReader()) {
      for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(digits))) {
        commit(id).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Optional<RevCommit> commit(ObjectId id) throws IOException {
    try {
      return Optional.of(open.walk().parseCommit(id));
    } catch (IncorrectObjectTypeException | MissingObjectException e) {
      return Optional.empty();
    }
  }
}
