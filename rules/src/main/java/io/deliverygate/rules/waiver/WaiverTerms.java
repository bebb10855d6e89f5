package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.Authority.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether a waiver holds at all, whatever it is for.
 *
 * @param entitlement who may approve, and proves it
 * @param at the instant that counts as now
 * @param zone where the product counts its days
 */
record WaiverTerms(Entitlement entitlement, Instant at, ZoneId zone) {

  /** Why it does not, with the fix. */
  Optional<String> problem(Waiver waiver) {
    Terms terms = entitlement.authority().waivers();
    if (!waiver.expires().isAfter(at)) {
      return Optional.of(
          "it ended %s (fix the breach, or have it approved anew with a later expiry)"
              .formatted(waiver.expires()));
    }
    if (waiver.expires().isAfter(at.atZone(zone).plusDays(terms.days()).toInstant())) {
      return Optional.of(
          "it ends %s, more than %d days from now (have it approved with an earlier expiry)"
              .formatted(waiver.expires(), terms.days()));
    }
    return entitlement.problem(waiver, waiver.requester(), terms);
  }
}
