package io.deliverygate.fact;

import java.time.Instant;

/**
 * That a revision was deployed.
 *
 * @param line where the record begins in its file
 */
@Section(key = "deployments", area = EvidenceKind.FLOW, value = "What was deployed where and when.")
public record Deployment(
    @Key(value = "name of the deployment for others to refer to", required = true) String id,
    @Key(value = "where to", refers = Environment.class, required = true) String environment,
    @Key("version that was deployed") String version,
    @Key("commit that was deployed, all 40 digits of it") String revision,
    @Key(value = "when, with a zone", required = true, past = true) Instant at,
    @Key("what came of it") DeploymentOutcome outcome,
    @Key(value = "when it was taken back, with a zone", past = true, notBefore = "at")
        Moment takenBack,
    int line,
    String source)
    implements Declared {
  /** Whether it was this commit that was deployed. */
  public boolean ofRevision(String commit) {
    return CommitId.same(revision, commit);
  }

  /** Whether a part of a commit id is all that is known of the commit. */
  public boolean partly() {
    return !revision.isEmpty() && !CommitId.whole(revision);
  }
}
