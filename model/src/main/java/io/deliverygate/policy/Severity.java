package io.deliverygate.policy;

/** What a rule that does not pass means for its gate. */
public enum Severity {
  /** The gate fails. */
  BLOCK,
  /** The gate warns. */
  WARN,
  /** It is shown and changes nothing. */
  INFO
}
