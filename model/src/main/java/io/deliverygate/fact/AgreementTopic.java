package io.deliverygate.fact;

/** What a team agreed on. */
public enum AgreementTopic {
  /** When a story can be taken into a sprint. */
  DEFINITION_OF_READY,
  /** When a story is done. */
  DEFINITION_OF_DONE,
  /** Anything else. */
  OTHER
}
