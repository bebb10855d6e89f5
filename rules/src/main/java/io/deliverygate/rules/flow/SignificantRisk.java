package io.deliverygate.rules.flow;

import io.deliverygate.fact.Risk;
import java.math.BigDecimal;

/** An open risk whose score is high enough to be looked after. */
public record SignificantRisk(Risk risk) {

  /** Likelihood times impact, 1 to 25. */
  public static BigDecimal score(Risk risk) {
    return risk.likelihood().orZero().multiply(risk.impact().orZero());
  }

  /** What a report calls it. */
  public String subject() {
    return "risk " + risk.id();
  }
}
