package io.deliverygate.rules.flow;

import io.deliverygate.fact.Risk;

/** An open risk whose score is high enough to be looked after. */
public record SignificantRisk(Risk risk) {

  /** What a report calls it. */
  public String subject() {
    return "risk " + risk.id();
  }
}
