package io.deliverygate.fact;

/** What a step is about, where a rule needs to know. */
public enum StepTopic {
  /** Nothing that a rule asks for. */
  NONE,
  /** Finding out whether anybody wants it. */
  DEMAND_TEST,
  /** Settling who is responsible for what. */
  RESPONSIBILITIES,
  /** Winning participants. */
  RECRUITMENT,
  /** Agreeing on the terms. */
  LEGAL,
  /** Agreeing on what is done with data. */
  DATA_POLICY,
  /** Settling how live customer data is handled. */
  LIVE_DATA_PROCEDURE,
  /** The first live customer data. */
  LIVE_DATA,
  /** The value that the product promises does not change any more. */
  VALUE_PROPOSITION,
  /** Deciding the least that the beta needs. */
  BETA_SCOPE,
  /** The beta. */
  BETA,
  /** The end of the minimum viable product. */
  MVP_END,
  /** Showing the own organisation why it should launch. */
  INTERNAL_CASE,
  /** The commercial launch. */
  LAUNCH,
  /** Asking participants how it goes. */
  CHECK_IN,
  /** Telling stakeholders. */
  COMMUNICATION,
  /** Looking at the risks again. */
  RISK_REVIEW
}
