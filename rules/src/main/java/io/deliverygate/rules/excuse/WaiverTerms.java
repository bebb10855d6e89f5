package io.deliverygate.rules.excuse;

import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.Authority.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether a waiver holds at all, whatever it is for.
 *
 * @param attested those that count without a signature
 * @param at the instant that counts as now
 * @param zone where the product counts its days
 */
record WaiverTerms(Authority authority, Attested attested, Instant at, ZoneId zone) {

  /** Why it does not, with the mend. */
  Optional<String> problem(Waiver waiver) {
    Terms terms = authority.waivers();
    if (!waiver.expires().isAfter(at)) {
      return Optional.of(
          "it ended %s (mend the breach, or have it approved anew with a later expiry)"
              .formatted(waiver.expires()));
    }
    if (waiver.expires().isAfter(at.atZone(zone).plusDays(terms.days()).toInstant())) {
      return Optional.of(
          "it ends %s, more than %d days from now (have it approved with an earlier expiry)"
              .formatted(waiver.expires(), terms.days()));
    }
    return new Entitlement(authority, attested).problem(waiver, waiver.requester(), terms);
  }
}
