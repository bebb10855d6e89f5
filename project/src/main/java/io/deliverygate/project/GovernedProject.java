package io.deliverygate.project;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.report.Reports;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.debt.DebtRecording;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.falsehood.Falsehoods;
import io.deliverygate.rules.falsehood.MutatedRecords;
import io.deliverygate.rules.falsehood.RecordMutation;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A project whose rules and policy are read and can be followed.
 *
 * @param place where it lies
 * @param governance what governs it, as it was named
 * @param rules the rules that judge it
 * @param layers every layer of its policy
 */
public record GovernedProject(
    ProjectPlace place, Governance governance, RuleBase rules, PolicyLayers layers) {

  /**
   * Collects its evidence.
   *
   * @param now the instant of collection
   * @throws io.deliverygate.io.BadInputException where the project or a record of it is wrong
   */
  public Snapshot collect(Instant now) throws IOException {
    ProjectLayout layout = place.layout().read();
    CollectionRequest request =
        new CollectionRequest(
                layers.places(),
                place.recordsFolder(),
                governance.policyOf(place.root()),
                place.reports().path(),
                layers.newCode())
            .with(place.attested())
            .onBranch(layers.mainBranch())
            .governedBy(governance.beside(rules, place.settings()));
    return EvidenceCollector.collect(layout, request, now);
  }

  /**
   * Evaluates its gates and writes all reports.
   *
   * @param at the instant that counts as now
   */
  public Verdict judge(Snapshot snapshot, Instant at) throws IOException {
    Verdict verdict =
        new Evaluator(rules, snapshot, layers.policy(snapshot)).evaluate(at, List.of());
    Reports.write(verdict, snapshot, place.reports().path());
    return verdict;
  }

  /**
   * Records its debt as accepted for now.
   *
   * @param acceptNew whether what is worse than recorded is accepted too
   * @return what that changes, line by line
   */
  public List<String> recordBaseline(boolean acceptNew, Instant now) throws IOException {
    ProjectLayout layout = place.layout().read();
    Path records = place.recordsFolder();
    Snapshot snapshot =
        EvidenceCollector.collect(layout, layers.places(), records, place.reports().path(), now);
    return DebtRecording.of(snapshot, layers.policy(snapshot), acceptNew).writeIn(records);
  }

  /**
   * Makes facts of its records false, and sees which of them no active rule notices. No file is
   * read or written.
   *
   * @param at the instant that counts as now
   * @param each how many facts at most are made false of each key; at least 1
   */
  public MutatedRecords mutateRecords(Snapshot snapshot, Instant at, int each) {
    return RecordMutation.of(
        rules, snapshot, layers.policy(snapshot), at, Falsehoods.of(snapshot, at, each));
  }
}
