package io.deliverygate.fact;

/** Where a story stands. */
public enum StoryStatus {
  /** Waiting in the backlog. */
  BACKLOG,
  /** Chosen for a sprint. */
  PLANNED,
  /** Being worked on. */
  IN_PROGRESS,
  /** Said to be done. */
  DONE,
  /** Will not be done. */
  DECLINED
}
