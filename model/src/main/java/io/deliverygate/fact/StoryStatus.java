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
  DECLINED;

  /** Whether it is still to be done: neither done nor declined. */
  public boolean open() {
    return this != DONE && this != DECLINED;
  }
}
