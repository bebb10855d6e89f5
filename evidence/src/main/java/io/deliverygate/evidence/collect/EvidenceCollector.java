package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.collect.change.BaseState;
import io.deliverygate.evidence.collect.components.DependencyScans;
import io.deliverygate.evidence.collect.coverage.CoverageMerge;
import io.deliverygate.evidence.collect.coverage.CoverageRuns;
import io.deliverygate.evidence.collect.coverage.NewCodeCoverage;
import io.deliverygate.evidence.collect.coverage.UncountedRuns;
import io.deliverygate.evidence.collect.records.AttestedRecords;
import io.deliverygate.evidence.collect.records.Baselines;
import io.deliverygate.evidence.collect.records.Records;
import io.deliverygate.evidence.layout.WholeProject;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects all evidence of a project. It reads and never decides. */
public final class EvidenceCollector {

  private EvidenceCollector() {}

  /**
   * Looks at everything there is.
   *
   * @param layout where the project and its modules lie
   * @param places where reports of a kind lie, as patterns relative to each module's folder; kinds
   *     that are not named are looked for in their usual places
   * @param out our own output folder, which is not looked into
   * @param at the instant of collection
   * @return all facts, the same for the same files
   * @throws io.deliverygate.io.BadInputException where a pattern leaves its module, or a record is
   *     wrong
   * @throws IOException where the project's folders cannot be listed
   */
  public static Snapshot collect(
      ProjectLayout layout, Map<EvidenceKind, List<String>> places, Path out, Instant at)
      throws IOException {
    return collect(layout, places, layout.root().resolve(ProjectFiles.RECORDS), out, at);
  }

  /**
   * The same with the records in another folder.
   *
   * @param records folder of the record files; it need not exist, and may lie outside the project
   * @throws io.deliverygate.io.BadInputException where a record is wrong too
   */
  public static Snapshot collect(
      ProjectLayout layout,
      Map<EvidenceKind, List<String>> places,
      Path records,
      Path out,
      Instant at)
      throws IOException {
    Path policy = layout.root().resolve(ProjectFiles.POLICY);
    return collect(
        layout, new CollectionRequest(places, records, policy, out, Optional.empty()), at);
  }

  /**
   * Looks at everything there is.
   *
   * @throws io.deliverygate.io.BadInputException as above
   */
  public static Snapshot collect(ProjectLayout layout, CollectionRequest wanted, Instant at)
      throws IOException {
    try (Survey survey = new Survey(WholeProject.of(layout), wanted.places(), wanted.out())) {
      collect(survey, wanted, at);
      return Snapshot.of(at, survey.facts());
    }
  }

  private static void collect(Survey survey, CollectionRequest wanted, Instant at)
      throws IOException {
    Path records = wanted.records();
    Optional<NewCodeWindow> newCode = wanted.newCode();
    AttestedRecords attested = AttestedRecords.in(wanted.attested(), survey.project().root());
    CommittedRevision.collect(survey);
    Records.collect(survey, records, attested, at);
    Baselines.collect(survey, records);
    BaseState.collect(survey, wanted, at);
    ProjectModel.collect(survey);
    StraySources.collect(survey);
    StrayReports.collect(survey, wanted.out());
    GitHistory.collect(survey, at, wanted.mainBranch());
    SourceSizes.collect(survey);
    TestRuns.collect(survey);
    Criteria.collect(survey);
    CoverageMerge coverage = new CoverageMerge(newCode.isPresent());
    UncountedRuns.collect(survey, CoverageRuns.collect(survey, coverage));
    if (newCode.isPresent()) {
      NewCodeCoverage.collect(survey, newCode.get(), at, coverage);
    }
    StaticAnalysis.collectFindings(survey);
    StaticAnalysis.collectDuplication(survey);
    MutationRuns.collect(survey);
    DependencyScans.collect(survey);
    LoadRuns.collect(survey);
  }
}
