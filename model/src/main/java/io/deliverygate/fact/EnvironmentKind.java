package io.deliverygate.fact;

/** What an environment is for. */
public enum EnvironmentKind {
  /** For those who build. */
  DEVELOPMENT,
  /** For automatic tests. */
  TEST,
  /** As production, for showing and trying. */
  STAGING,
  /** For users. */
  PRODUCTION
}
