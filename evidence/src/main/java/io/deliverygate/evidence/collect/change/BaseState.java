package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.BaseFiles;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Base;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares what decides over a project with what it was before the change that is judged: its
 * policy, records, rules and baseline.
 */
public final class BaseState {

  private static final EvidenceKind KIND = EvidenceKind.BASE;
  private static final String GIT = ".git";

  private final Survey survey;
  private final BaseJudges judges;
  private final Optional<String> mainBranch;

  private BaseState(Survey survey, CollectionRequest wanted) {
    this.survey = survey;
    this.judges = new BaseJudges(survey.project().root(), wanted);
    this.mainBranch = wanted.mainBranch();
  }

  public static void collect(Survey survey, CollectionRequest wanted, Instant at)
      throws IOException {
    new BaseState(survey, wanted).collect(at);
  }

  private void collect(Instant at) throws IOException {
    try {
      BaseFiles base = survey.git().base(mainBranch, judges::look);
      survey.add(search(base.known() ? 1 : 0, base.note()));
      if (base.missing()) {
        survey.add(new UnknownBase(base.note(), GIT));
      }
      if (base.known()) {
        survey.add(new Base(base.commit(), base.reason(), GIT));
        judges.facts().forEach(survey::add);
        new BaseComparison(survey, at).compare(judges.records());
      }
    } catch (UnreadableReport e) {
      survey.add(new UnreadableEvidence(KIND, "", e.line(), e.reason(), e.fix(), GIT));
      survey.add(search(1, ""));
    }
  }

  private static EvidenceSearch search(int found, String note) {
    return new EvidenceSearch(KIND, "", List.of(GIT), found, note);
  }
}
