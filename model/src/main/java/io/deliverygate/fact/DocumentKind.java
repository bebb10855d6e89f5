package io.deliverygate.fact;

/** What a document is for. */
public enum DocumentKind {
  /** How the product is built, shipped and run. */
  DEVOPS_STRATEGY,
  /** How its code is kept good. */
  CRAFTSMANSHIP_STRATEGY,
  /** Tells users how to use it. */
  USER_DOCUMENTATION,
  /** Tells what a version changes. */
  RELEASE_NOTES,
  /** Who is told what, and when. */
  COMMUNICATION_PLAN,
  /** Anything else. */
  OTHER,
  /** How work comes from a wish to its user, and where it waits. */
  VALUE_STREAM_MAP
}
