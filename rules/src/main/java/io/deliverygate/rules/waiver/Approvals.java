package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.CommitId;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.RefusedApproval;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Tells approvals of a release that count from those that do not.
 *
 * @param entitlement who may approve, and proves it
 * @param revisions the commit that is judged, where it is known
 */
public record Approvals(Entitlement entitlement, List<Revision> revisions) {

  public Approvals {
    revisions = List.copyOf(revisions);
  }

  /** Those of a snapshot. */
  public static Approvals of(Snapshot snapshot, Entitlement entitlement) {
    return new Approvals(entitlement, snapshot.all(Revision.class));
  }

  /** The fact itself; in place of an approval that does not count, that it was refused. */
  public Fact judged(Fact fact) {
    return fact instanceof Approval approval
        ? problem(approval).<Fact>map(why -> RefusedApproval.of(approval, why)).orElse(approval)
        : fact;
  }

  private Optional<String> problem(Approval approval) {
    if (!CommitId.whole(approval.revision())) {
      return Optional.of(CommitId.inPart(approval.revision()));
    }
    return early(approval).or(() -> entitlement.problem(approval));
  }

  private Optional<String> early(Approval approval) {
    return revisions.stream()
        .filter(each -> approval.ofRevision(each.commit()) && each.after(approval.at()))
        .findFirst()
        .map(
            each ->
                "it was given %s, before the commit was made %s, so it is not of what the commit holds (have it approved anew)"
                    .formatted(approval.at(), each.committed()));
  }
}
