package io.deliverygate.evidence.git;

import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Where new code begins.
 *
 * @param commit the last commit that is not new; none where everything is
 * @param reason why that one, as a clause
 * @param note why it is not known; empty where it is
 */
record NewCodeStart(Optional<RevCommit> commit, String reason, String note) {

  static NewCodeStart at(RevCommit commit, String reason) {
    return new NewCodeStart(Optional.of(commit), reason, "");
  }

  static NewCodeStart beginning(String reason) {
    return new NewCodeStart(Optional.empty(), reason, "");
  }

  static NewCodeStart unknown(String note) {
    return new NewCodeStart(Optional.empty(), "", note);
  }

  boolean known() {
    return note.isEmpty();
  }
}
