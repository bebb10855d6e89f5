package io.deliverygate.rules.explain;

import io.deliverygate.fact.Parameter;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import io.deliverygate.verdict.RuleStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a threshold could be tightened until a rule that holds would be breached: found by asking
 * the rule with other values, halving the distance each time. A threshold that counts things moves
 * by whole numbers, any other by hundredths. It counts where the default and the value in force are
 * whole and the unit is nothing that comes in fractions: no percentage, rate ("deployments a
 * week"), time shorter than a day, weeks, or points.
 */
final class Margin {

  private static final Pattern DIVISIBLE =
      Pattern.compile("%|.* (a|per) .*|hours|minutes|seconds|weeks|(.* )?points");
  private static final int HUNDREDTHS = 2;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Explained rule;
  private final ParameterDefinition definition;
  private final BigDecimal now;
  private final int scale;

  private Margin(Explained rule, ParameterDefinition definition) {
    this.rule = rule;
    this.definition = definition;
    this.now = rule.policy().parameters().get(definition.name()).number();
    this.scale = counts() ? 0 : Math.max(HUNDREDTHS, now.scale());
  }

  /** A sentence about a numeric threshold; nothing where no tightening breaches the rule. */
  static Optional<String> of(Explained rule, ParameterDefinition definition) {
    return switch (definition.stricter()) {
      case LOWER, HIGHER -> new Margin(rule, definition).sentence();
      case LONGER, SHORTER, NEITHER -> Optional.empty();
    };
  }

  private boolean counts() {
    return now.scale() == 0
        && definition.standard().number().scale() == 0
        && !DIVISIBLE.matcher(definition.unit()).matches();
  }

  private Optional<String> sentence() {
    BigDecimal strictest = lower() ? BigDecimal.ZERO : most();
    if (holds(strictest)) {
      return Optional.empty();
    }
    BigDecimal last = last(unscaled(now), unscaled(strictest));
    return Optional.of(
        "%s: it would hold %s %s (%s to spare) and is breached beyond; now %s"
            .formatted(
                definition.name(),
                lower() ? "down to" : "up to",
                figure(last),
                figure(now.subtract(last).abs()),
                figure(now)));
  }

  private boolean lower() {
    return definition.stricter() == Stricter.LOWER;
  }

  private BigDecimal most() {
    return definition.unit().equals("%") ? HUNDRED : now.multiply(HUNDRED).add(HUNDRED);
  }

  private BigInteger unscaled(BigDecimal value) {
    return value.setScale(scale).unscaledValue();
  }

  private BigDecimal last(BigInteger holding, BigInteger breached) {
    BigInteger holds = holding;
    BigInteger breaks = breached;
    while (holds.subtract(breaks).abs().compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = holds.add(breaks).shiftRight(1);
      if (holds(new BigDecimal(middle, scale))) {
        holds = middle;
      } else {
        breaks = middle;
      }
    }
    return new BigDecimal(holds, scale);
  }

  private boolean holds(BigDecimal value) {
    return rule.with(Parameter.of(definition.name(), value)).status() == RuleStatus.PASSED;
  }

  private String figure(BigDecimal value) {
    return definition.words(Parameter.of(definition.name(), value));
  }
}
