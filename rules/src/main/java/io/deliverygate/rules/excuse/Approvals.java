package io.deliverygate.rules.excuse;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.RefusedApproval;
import io.deliverygate.policy.Authority;
import java.util.Optional;

/**
 * Tells approvals of a release that count from those that do not.
 *
 * @param attested those that count without a signature
 */
public record Approvals(Authority authority, Attested attested) {

  /** The fact itself; in place of an approval that does not count, that it was refused. */
  public Fact judged(Fact fact) {
    return fact instanceof Approval approval
        ? problem(approval).<Fact>map(why -> RefusedApproval.of(approval, why)).orElse(approval)
        : fact;
  }

  private Optional<String> problem(Approval approval) {
    boolean known = !authority.holders(approval.role()).isEmpty();
    if (known && !authority.holds(approval.by(), approval.role())) {
      return Optional.of(
          "by the policy %s does not hold the role %s (have it approved by who does)"
              .formatted(approval.by(), approval.role()));
    }
    return new Entitlement(authority, attested).unproven(approval, authority.approvalsSigned());
  }
}
