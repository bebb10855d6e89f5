package io.deliverygate.fact;

/** A question that may not have been answered yet. */
public enum Answer {
  /** Nobody said. */
  UNSTATED,
  /** Yes. */
  YES,
  /** No. */
  NO
}
