package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.revwalk.RevCommit;

/** Tells what deployments brought, environment by environment in the order of time. */
final class DeployedChanges {

  private static final Comparator<Deployment> IN_TIME =
      Comparator.comparing(Deployment::at).thenComparing(Deployment::id);
  private static final int MOST = 20_000;

  private final OpenProject open;
  private final DeployedCommits commits;
  private final History history;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  DeployedChanges(OpenProject open) {
    this.open = open;
    this.commits = new DeployedCommits(open);
    this.history = new History(open.repository(), open.walk(), open.outside());
  }

  Found of(List<Deployment> deployments) throws IOException {
    Collection<List<Deployment>> environments =
        deployments.stream()
            .sorted(IN_TIME)
            .collect(Collectors.groupingBy(Deployment::environment))
            .values();
    for (List<Deployment> environment : environments) {
      tell(environment);
    }
    if (!facts.isEmpty()) {
      facts.add(open.source(open.walk().parseCommit(open.head())));
    }
    notes.sort(null);
    return new Found(facts, String.join("; ", notes));
  }

  private void tell(List<Deployment> environment) throws IOException {
    Reached reached = new Reached(open);
    boolean known = false;
    for (Deployment deployment : environment) {
      Optional<RevCommit> commit = commits.of(deployment);
      if (commit.isPresent()) {
        List<RevCommit> fresh = reached.from(commit.get());
        if (known) {
          tell(deployment, fresh, reached.cut());
        }
      }
      known = commit.isPresent();
    }
  }

  private void tell(Deployment deployment, List<RevCommit> fresh, boolean cut) throws IOException {
    if (cut) {
      note(deployment, "the clone is shallow; " + OpenProject.UNSHALLOW);
    } else if (fresh.size() > MOST) {
      note(deployment, "it brought more than " + MOST + " commits");
    } else {
      for (RevCommit commit : fresh) {
        if (isChange(commit)) {
          facts.add(change(deployment, commit));
        }
      }
    }
  }

  private void note(Deployment deployment, String why) {
    notes.add("what deployment '%s' brought cannot be told: %s".formatted(deployment.id(), why));
  }

  private boolean isChange(RevCommit commit) throws IOException {
    if (commit.getParentCount() > 1) {
      return false;
    }
    Optional<RevCommit> parent =
        commit.getParentCount() == 0
            ? Optional.empty()
            : Optional.of(open.walk().parseCommit(commit.getParent(0)));
    return history.changes(parent, commit);
  }

  private static DeployedChange change(Deployment deployment, RevCommit commit) {
    return new DeployedChange(
        deployment.id(),
        commit.name(),
        commit.getCommitterIdent().getWhenAsInstant(),
        0,
        GitWorkTree.LABEL);
  }
}
