package io.deliverygate.fact;

/** The circle of users that a participant belongs to. */
public enum ParticipantGroup {
  /** The first, served by hand. */
  ALPHA,
  /** Users of the beta. */
  BETA
}
