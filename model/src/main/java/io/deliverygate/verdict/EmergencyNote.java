package io.deliverygate.verdict;

import java.time.Instant;

/**
 * An emergency on record for the version that was judged.
 *
 * @param id name of the emergency
 * @param reason why it could not wait
 * @param requester who asked for it
 * @param approver who allowed it
 * @param at from when it is valid
 * @param until when it ends
 * @param followUpBy the last day on which it can be looked into
 * @param followedUp the day on which that was done; empty where it was not
 * @param problem why it has no effect, with the fix; empty where it excuses what does not pass
 */
public record EmergencyNote(
    String id,
    String reason,
    String requester,
    String approver,
    Instant at,
    Instant until,
    String followUpBy,
    String followedUp,
    String problem) {

  /** Whether it has any effect. */
  public boolean holds() {
    return problem.isEmpty();
  }

  /** How messages name it. */
  public String label() {
    return "emergency " + id;
  }
}
