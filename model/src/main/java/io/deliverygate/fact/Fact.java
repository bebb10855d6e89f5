package io.deliverygate.fact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something known about a project. Facts are immutable and hold no nulls: what is unknown is
 * another fact ({@link MissingEvidence}), an empty text, an unknown {@link Day} or {@link Amount},
 * or line 0.
 */
public sealed interface Fact
    permits AcceptedEffort,
        AcceptedFlaw,
        Base,
        BasePolicy,
        BaseProduct,
        BaseRules,
        Component,
        Coverage,
        CoverageElsewhere,
        Declared,
        DuplicateBlock,
        Duplication,
        EvidenceSearch,
        Finding,
        GateOutcome,
        Integration,
        IntegrationWindow,
        LinkedPlace,
        LoadResult,
        Loosening,
        MethodComplexity,
        MissingEvidence,
        MutationScore,
        NewCode,
        NewCodeBase,
        Now,
        Parameter,
        PartialBuild,
        PastEffort,
        People,
        PipelineFile,
        PlaceChange,
        ProjectModule,
        RecordedDay,
        RefusedApproval,
        Release,
        Revision,
        SbomComponent,
        SecurityScan,
        Source,
        SourceLines,
        StaleEvidence,
        StoryChange,
        StrayFile,
        TestResult,
        Told,
        UnknownBase,
        UnreadableEvidence,
        VerifiedCriterion,
        Vulnerability,
        WaiverUse {

  /**
   * The path, relative to the project's root, of the {@link Source} that the fact was read from;
   * empty for a fact that was concluded and not read.
   */
  String source();

  /** Every type of fact, by name. */
  static List<Class<? extends Fact>> types() {
    return records(Fact.class).sorted(Comparator.comparing(Class::getSimpleName)).toList();
  }

  /** The records that implement a sealed interface of facts. */
  private static Stream<Class<? extends Fact>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(Fact.class))
        : Stream.of(type.getPermittedSubclasses()).flatMap(Fact::records);
  }
}
