package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.IntegrationWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;

/** Tells what was integrated into the main branch: its commits along first parents. */
final class Integrations {

  private static final Duration WINDOW = Duration.ofDays(60);

  /** So many older commits in a row, and what is before them is older too, whatever the clocks. */
  private static final int OLD_IN_A_ROW = 100;

  private final OpenProject open;
  private final List<Fact> facts = new ArrayList<>();

  Integrations(OpenProject open) {
    this.open = open;
  }

  /**
   * @param named what the organisation calls the main branch, where it says so
   */
  Found until(Instant at, Optional<String> named) throws IOException {
    Instant start = at.minus(WINDOW);
    Optional<Ref> main = MainBranch.of(open.repository(), named).ref();
    RevCommit tip =
        main.isPresent() ? open.walk().parseCommit(main.get().getObjectId()) : open.head();
    Optional<RevCommit> commit = Optional.of(tip);
    int old = 0;
    while (commit.isPresent() && old < OLD_IN_A_ROW) {
      Instant committed = commit.get().getCommitterIdent().getWhenAsInstant();
      boolean inWindow = !committed.isBefore(start);
      if (inWindow && !committed.isAfter(at)) {
        facts.add(integration(commit.get()));
      }
      old = inWindow ? 0 : old + 1;
      if (inWindow && open.ends().contains(commit.get())) {
        return Found.nothing(
            "the clone is shallow and ends within the last %d days; %s"
                .formatted(WINDOW.toDays(), OpenProject.UNSHALLOW));
      }
      commit = open.firstParent(commit.get());
    }
    facts.add(window(start, at));
    facts.add(open.source(tip));
    return new Found(facts, "");
  }

  /** The whole days of the window; commits name theirs in the zones of those who made them. */
  private static IntegrationWindow window(Instant start, Instant at) {
    Day from = Day.of(start, ZoneOffset.UTC).plus(1);
    return new IntegrationWindow(from, Day.of(at, ZoneOffset.UTC), GitWorkTree.LABEL);
  }

  private static Integration integration(RevCommit commit) {
    PersonIdent committer = commit.getCommitterIdent();
    Day day = Day.of(committer.getWhenAsInstant(), committer.getZoneId());
    String email = commit.getAuthorIdent().getEmailAddress().toLowerCase(Locale.ROOT);
    return new Integration(commit.name(), day, email, GitWorkTree.LABEL);
  }
}
