package io.deliverygate.fact;

/**
 * A fact that people state in {@code delivery/*.yaml}. What can be written there is read off these
 * records: their {@link Section}, the components of the record, and their {@link Key}. The key also
 * says what the component means; Javadoc repeats none and tells of the others only.
 */
public sealed interface Declared extends Fact
    permits AcceptanceCriterion,
        AuthorityToOperate,
        Blocker,
        Communication,
        Dependency,
        DeployedChange,
        Deployment,
        DnsChange,
        DnsPlan,
        Document,
        Engagement,
        Environment,
        Epic,
        Evaluation,
        Feature,
        FlowTeam,
        Hypothesis,
        Incident,
        LegalAgreement,
        LoadTarget,
        LoadTest,
        Member,
        MetricReading,
        Milestone,
        Monitoring,
        Mvp,
        Participant,
        Pipeline,
        Problem,
        Product,
        ReleasePlan,
        Review,
        Risk,
        RollbackPlan,
        RollbackRehearsal,
        Signable,
        Spike,
        Sprint,
        SprintEvent,
        Step,
        Story,
        StoryDocument,
        SuccessMetric,
        Team,
        TeamSprint,
        TechnicalBase,
        Technology,
        TestPlan,
        TestPlanRun,
        UserValue,
        WorkingAgreement {

  /** The line on which it begins in its source, from 1; 0 where git says it. */
  int line();
}
