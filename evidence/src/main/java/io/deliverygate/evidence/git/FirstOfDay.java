package io.deliverygate.evidence.git;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Finds the last commit before a day. It goes back along first parents and past commits that claim
 * to be older than what they build on, so that a wrong clock makes more code new, not less.
 */
final class FirstOfDay {

  /** So many older commits in a row, and what is before them is older too, whatever the clocks. */
  private static final int OLD_IN_A_ROW = 100;

  private final OpenProject open;
  private final Instant begin;
  private final String day;

  FirstOfDay(OpenProject open, Instant begin, String day) {
    this.open = open;
    this.begin = begin;
    this.day = day;
  }

  NewCodeStart start() throws IOException {
    Optional<RevCommit> commit = Optional.of(open.head());
    Optional<RevCommit> base = commit;
    int old = 0;
    while (commit.isPresent() && old < OLD_IN_A_ROW) {
      boolean isNew = !commit.get().getCommitterIdent().getWhenAsInstant().isBefore(begin);
      if (isNew && open.ends().contains(commit.get())) {
        return NewCodeStart.unknown(
            "the clone is shallow and does not reach back to %s; %s"
                .formatted(day, OpenProject.UNSHALLOW));
      }
      commit = open.firstParent(commit.get());
      base = isNew ? commit : base;
      old = isNew ? 0 : old + 1;
    }
    return base.map(last -> NewCodeStart.at(last, "it is the last commit before " + day))
        .orElseGet(() -> NewCodeStart.beginning("no commit is older than " + day));
  }
}
