package io.deliverygate.policy;

/** What a project does with a gate. */
public enum GateMode {
  /** Evaluated and counted: a failure stops the release. */
  ENFORCED,
  /** Enforced where the project has what the gate is about, else not evaluated. */
  ENFORCED_WITH_RECORDS,
  /** Evaluated and shown, never counted. */
  REPORTED,
  /** In shadow: evaluated and shown as it would come out, never counted. */
  SHADOW,
  /** Evaluated and shown where the project keeps its records, else not evaluated. */
  WITH_RECORDS,
  /** Not evaluated. */
  OFF;

  /** The one that demands more. */
  public GateMode stricter(GateMode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
