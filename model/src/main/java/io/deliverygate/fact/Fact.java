package io.deliverygate.fact;

/**
 * Something known about a project. Facts are immutable and hold no nulls: what is unknown is
 * another fact ({@link MissingEvidence}), an empty text, or line 0.
 */
public sealed interface Fact
    permits Component,
        Coverage,
        DuplicateBlock,
        Duplication,
        EvidenceSearch,
        Finding,
        GateOutcome,
        MethodComplexity,
        MissingEvidence,
        Parameter,
        PartialBuild,
        ProjectModule,
        Release,
        Revision,
        Source,
        StaleEvidence,
        TestResult,
        UnreadableEvidence {

  /**
   * The path, relative to the project's root, of the {@link Source} that the fact was read from;
   * empty for a fact that was concluded and not read.
   */
  String source();
}
