package io.deliverygate.fact;

/** What a framing has to evaluate. */
public enum EvaluationTopic {
  /** What may go wrong. */
  RISKS,
  /** What is believed and not known. */
  ASSUMPTIONS,
  /** What cannot be changed. */
  CONSTRAINTS,
  /** What others have to do. */
  DEPENDENCIES
}
