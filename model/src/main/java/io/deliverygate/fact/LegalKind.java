package io.deliverygate.fact;

/** What a legal document settles. */
public enum LegalKind {
  /** The terms between the users and the provider. */
  AGREEMENT,
  /** What is done with the data of users. */
  DATA_POLICY
}
