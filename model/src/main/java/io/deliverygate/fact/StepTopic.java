package io.deliverygate.fact;

/** What a step is about, where a rule needs to know. */
public enum StepTopic {
  /** Nothing that a rule asks for. */
  NONE,
  /** Finding out whether anybody wants it. */
  DEMAND_TEST,
  /** Winning participants. */
  RECRUITMENT,
  /** Agreeing on the terms. */
  LEGAL,
  /** Agreeing on what is done with data. */
  DATA_POLICY,
  /** The first live customer data. */
  LIVE_DATA,
  /** Deciding the least that the beta needs. */
  BETA_SCOPE,
  /** The beta. */
  BETA,
  /** The end of the minimum viable product. */
  MVP_END,
  /** The commercial launch. */
  LAUNCH,
  /** Asking participants how it goes. */
  CHECK_IN,
  /** Telling stakeholders. */
  COMMUNICATION,
  /** Looking at the risks again. */
  RISK_REVIEW
}
