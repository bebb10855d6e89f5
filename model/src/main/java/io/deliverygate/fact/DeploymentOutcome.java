package io.deliverygate.fact;

/** What came of a deployment. */
public enum DeploymentOutcome {
  /** It stayed. */
  SUCCEEDED,
  /** It did not come up, or broke what it was to serve. */
  FAILED,
  /** It was taken back. */
  ROLLED_BACK
}
