package io.deliverygate.fact;

/** Where a participant stands. */
public enum ParticipantState {
  /** Has agreed. */
  RECRUITED,
  /** Takes part. */
  ACTIVE,
  /** Moved on to the next product. */
  MOVED,
  /** Takes part no more. */
  LEFT
}
