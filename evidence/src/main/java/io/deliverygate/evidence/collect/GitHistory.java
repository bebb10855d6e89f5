package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.GitProject;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects what git tells of the way to the revision that is judged: integrations into the main
 * branch, what deployments brought, and reviews. Deployments and stories are those of the records,
 * which are read before; where a record says itself what a deployment brought, that counts.
 */
final class GitHistory {

  private static final EvidenceKind KIND = EvidenceKind.INTEGRATIONS;
  private static final String GIT = ".git";

  private final Survey survey;
  private final GitProject git;

  private GitHistory(Survey survey) {
    this.survey = survey;
    this.git = survey.git();
  }

  /**
   * @param at the instant up to which integrations count
   * @param mainBranch what the organisation calls the main branch, where it says so
   */
  static void collect(Survey survey, Instant at, Optional<String> mainBranch) throws IOException {
    new GitHistory(survey).collect(at, mainBranch);
  }

  private void collect(Instant at, Optional<String> mainBranch) throws IOException {
    try {
      GitProject.Found integrations = git.integrations(at, mainBranch);
      integrations.facts().forEach(this::add);
      GitProject.Found changes = deployedChanges();
      reviews().facts().forEach(this::add);
      boolean none = integrations.facts().isEmpty();
      survey.add(search(none ? 0 : 1, none ? integrations.note() : changes.note()));
    } catch (UnreadableReport e) {
      survey.add(new UnreadableEvidence(KIND, "", e.line(), e.reason(), e.fix(), GIT));
      survey.add(search(1, ""));
    }
  }

  private GitProject.Found deployedChanges() throws UnreadableReport {
    Set<String> told =
        all(DeployedChange.class).map(DeployedChange::deployment).collect(Collectors.toSet());
    GitProject.Found found = git.deployedChanges(all(Deployment.class).toList());
    found.facts().stream()
        .filter(fact -> !(fact instanceof DeployedChange by && told.contains(by.deployment())))
        .forEach(this::add);
    return found;
  }

  private GitProject.Found reviews() throws UnreadableReport {
    return git.reviews(all(Story.class).map(Story::id).collect(Collectors.toSet()));
  }

  private <F extends Fact> Stream<F> all(Class<F> type) {
    return survey.facts().stream().filter(type::isInstance).map(type::cast);
  }

  /** Git is one source, however much is read from it. */
  private void add(Fact fact) {
    if (!(fact instanceof Source) || all(Source.class).noneMatch(GitHistory::isGit)) {
      survey.add(fact);
    }
  }

  private static boolean isGit(Source source) {
    return source.path().equals(GIT);
  }

  private static EvidenceSearch search(int found, String note) {
    return new EvidenceSearch(KIND, "", List.of(GIT), found, note);
  }
}
