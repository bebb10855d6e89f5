package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Signable;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Spelling;
import io.deliverygate.io.Ed25519;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.Authority.Terms;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Whether who answers for a record may do so, and proved it where that is demanded.
 *
 * @param project name of the project, which signatures have to name
 * @param people who is who
 * @param attested records whose signer a server identified, so that no signature is looked at
 */
public record Entitlement(Authority authority, String project, People people, Attested attested) {

  /** That of a project. */
  public static Entitlement of(Snapshot snapshot, Authority authority, String project) {
    return new Entitlement(authority, project, authority.people(snapshot), Attested.of(snapshot));
  }

  /** Why an approval does not count. */
  Optional<String> problem(Approval approval) {
    Optional<String> role =
        authority.holders(approval.role()).isEmpty()
            ? people.unclear(approval.by())
            : holding(approval.by(), approval.role());
    return role.or(() -> unproven(approval, authority.approvalsSigned()));
  }

  /**
   * Why a record does not count: who asked allowed it alone, or somebody did who may not.
   *
   * @param requester who asks for it
   */
  Optional<String> problem(Signable record, String requester, Terms terms) {
    String approver = record.signer();
    if (!people.apart(requester, approver)) {
      return Optional.of(onePerson(requester, approver, terms.role()));
    }
    return holding(approver, terms.role()).or(() -> unproven(record, terms.signed()));
  }

  private String onePerson(String requester, String approver, String role) {
    boolean sure =
        people.same(requester, approver) || Spelling.of(requester).equals(Spelling.of(approver));
    return sure
        ? "requester and approver are one person, %s (have somebody else approve it who has the role %s)"
            .formatted(approver, role)
        : "requester and approver may be one person, %s and %s (have somebody else approve it who has the role %s, or write each as Name <address>)"
            .formatted(requester, approver, role);
  }

  private Optional<String> holding(String approver, String role) {
    if (authority.holders(role).isEmpty()) {
      return Optional.of(
          "the policy names nobody who has the role %s (write who does under roles in delivery-gate.yaml)"
              .formatted(role));
    }
    return people.holdsByPolicy(approver, role)
        ? Optional.empty()
        : people
            .unclear(approver)
            .or(
                () ->
                    Optional.of(
                        "by the policy %s does not have the role %s (have it approved by who does)"
                            .formatted(approver, role)));
  }

  /**
   * Why a record cannot be taken for its signer's.
   *
   * @param demanded whether it has to be signed
   */
  Optional<String> unproven(Signable record, boolean demanded) {
    if (attested.holds(record)) {
      return Optional.empty();
    }
    if (record.signature().isEmpty()) {
      return demanded
          ? Optional.of(
              "it is not signed, and the policy demands it (have %s sign it: delivery-gate sign)"
                  .formatted(record.signer()))
          : Optional.empty();
    }
    List<PublicKey> keys = authority.keys(record.signer(), people);
    if (keys.isEmpty()) {
      return Optional.of(
          "the policy has no key of %s to hold its signature against (write it under keys in delivery-gate.yaml)"
              .formatted(record.signer()));
    }
    String text = record.signedText(project);
    return keys.stream().anyMatch(key -> Ed25519.verifies(key, text, record.signature()))
        ? Optional.empty()
        : Optional.of(
            "its signature is not %s's over what it says now of the project %s, so it is forged or was altered, or made for another project (have %s sign it as it stands)"
                .formatted(record.signer(), project, record.signer()));
  }
}
