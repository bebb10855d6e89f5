package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.GitProject;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.util.List;

/** Collects the revision that is judged. */
public final class CommittedRevision {

  private static final EvidenceKind KIND = EvidenceKind.REVISION;
  private static final String GIT = ".git";

  private CommittedRevision() {}

  public static void collect(Survey survey) throws IOException {
    try {
      GitProject.Found found = survey.git().revision();
      found.facts().forEach(survey::add);
      survey.add(search(found.facts().isEmpty() ? 0 : 1, found.note()));
    } catch (UnreadableReport e) {
      survey.add(new UnreadableEvidence(KIND, "", e.line(), e.reason(), e.fix(), GIT));
      survey.add(search(1, ""));
    }
  }

  private static EvidenceSearch search(int found, String note) {
    return new EvidenceSearch(KIND, "", List.of(GIT), found, note);
  }
}
