package io.deliverygate.fact;

/** What a member of a team answers for. */
public enum MemberRole {
  /** Builds the product. */
  DEVELOPER,
  /** Decides what it does. */
  PRODUCT_OWNER,
  /** Sees to the way of working. */
  SCRUM_MASTER,
  /** Looks for what is wrong. */
  TESTER,
  /** Shapes how it is used. */
  DESIGNER,
  /** Shapes how it is built. */
  ARCHITECT,
  /** Anything else. */
  OTHER
}
