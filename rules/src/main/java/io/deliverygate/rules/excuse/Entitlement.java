package io.deliverygate.rules.excuse;

import io.deliverygate.fact.Signable;
import io.deliverygate.io.Ed25519;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.Authority.Terms;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Whether who answers for a record may do so, and proved it where that is demanded.
 *
 * @param attested records whose signer a server identified, so that no signature is looked at
 */
record Entitlement(Authority authority, Attested attested) {

  /**
   * Why a record does not count: who asked allowed it alone, or somebody did who may not.
   *
   * @param requester who asks for it
   */
  Optional<String> problem(Signable record, String requester, Terms terms) {
    String approver = record.signer();
    if (authority.same(requester, approver)) {
      return Optional.of(
          "requester and approver are one person, %s (have somebody else approve it who holds the role %s)"
              .formatted(approver, terms.role()));
    }
    return holding(approver, terms.role()).or(() -> unproven(record, terms.signed()));
  }

  private Optional<String> holding(String approver, String role) {
    if (authority.holders(role).isEmpty()) {
      return Optional.of(
          "the policy names nobody who holds the role %s (write who does under roles in delivery-gate.yaml)"
              .formatted(role));
    }
    return authority.holds(approver, role)
        ? Optional.empty()
        : Optional.of(
            "%s, who approved it, does not hold the role %s (have it approved by who does)"
                .formatted(approver, role));
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
    List<PublicKey> keys = authority.keys(record.signer());
    if (keys.isEmpty()) {
      return Optional.of(
          "the policy has no key of %s to hold its signature against (write it under keys in delivery-gate.yaml)"
              .formatted(record.signer()));
    }
    String text = record.signedText();
    return keys.stream().anyMatch(key -> Ed25519.verifies(key, text, record.signature()))
        ? Optional.empty()
        : Optional.of(
            "its signature is not %s's over what it says now, so it is forged or was altered (have %s sign it as it stands)"
                .formatted(record.signer(), record.signer()));
  }
}
