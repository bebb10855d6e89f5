package io.deliverygate.fact;

/** Where the wish for a story came from. */
public enum StoryOrigin {
  /** Nobody said. */
  UNSTATED,
  /** Somebody had an idea. */
  IDEA,
  /** A customer said so. */
  FEEDBACK,
  /** Production figures showed it. */
  TELEMETRY,
  /** A problem was met on the way. */
  PROBLEM,
  /** A law, a contract or a policy asks for it. */
  OBLIGATION
}
