package io.deliverygate.rules.explain;

import io.deliverygate.fact.Parameter;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import io.deliverygate.verdict.RuleStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a threshold could be tightened until a rule that holds would be breached: found by asking
 * the rule with other values, halving the distance each time, to a hundredth.
 */
final class Margin {

  private static final int SCALE = 2;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Explained rule;
  private final ParameterDefinition definition;
  private final BigDecimal now;

  private Margin(Explained rule, ParameterDefinition definition) {
    this.rule = rule;
    this.definition = definition;
    this.now = rule.policy().parameters().get(definition.name()).number();
  }

  /** A sentence about a numeric threshold; nothing where no tightening breaches the rule. */
  static Optional<String> of(Explained rule, ParameterDefinition definition) {
    return switch (definition.stricter()) {
      case LOWER, HIGHER -> new Margin(rule, definition).sentence();
      case LONGER, SHORTER, NEITHER -> Optional.empty();
    };
  }

  private Optional<String> sentence() {
    BigDecimal strictest = definition.stricter() == Stricter.LOWER ? BigDecimal.ZERO : most();
    if (holds(strictest)) {
      return Optional.empty();
    }
    BigDecimal last = last(scaled(now), scaled(strictest));
    return Optional.of(
        "%s: it would hold %s %s, and is breached beyond; now %s"
            .formatted(
                definition.name(),
                definition.stricter() == Stricter.LOWER ? "down to" : "up to",
                figure(last),
                figure(now)));
  }

  private BigDecimal most() {
    return definition.unit().equals("%") ? HUNDRED : now.multiply(HUNDRED).add(HUNDRED);
  }

  private static BigInteger scaled(BigDecimal value) {
    return value.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue();
  }

  private BigDecimal last(BigInteger holding, BigInteger breached) {
    BigInteger holds = holding;
    BigInteger breaks = breached;
    while (holds.subtract(breaks).abs().compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = holds.add(breaks).shiftRight(1);
      if (holds(new BigDecimal(middle, SCALE))) {
        holds = middle;
      } else {
        breaks = middle;
      }
    }
    return new BigDecimal(holds, SCALE);
  }

  private boolean holds(BigDecimal value) {
    return rule.with(Parameter.of(definition.name(), value)).status() == RuleStatus.PASSED;
  }

  private String figure(BigDecimal value) {
    String number = Parameter.of(definition.name(), value).number().toPlainString();
    return definition.unit().isEmpty() ? number : number + " " + definition.unit();
  }
}
