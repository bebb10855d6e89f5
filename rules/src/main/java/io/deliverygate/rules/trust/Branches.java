package io.deliverygate.rules.trust;

import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * How many rules Drools makes of one: it writes every combination of what stands in {@code or}
 * groups as a rule of its own before it compiles, so that twenty groups of two become a million.
 */
final class Branches {

  /** Of one rule. */
  static final long MOST = 64;

  /** Of all rules that are compiled together, beside the first of each. */
  static final long MOST_MORE = 1_000;

  private static final long COUNTED = 1_000_000;

  private Branches() {}

  /** The number, as far as it is counted. */
  static long of(RuleDescr rule) {
    return of(rule.getLhs());
  }

  private static long of(BaseDescr condition) {
    if (condition instanceof OrDescr either) {
      return children(either).map(Branches::of).reduce(0L, Branches::capped);
    } else if (condition instanceof ConditionalElementDescr all) {
      return children(all).map(Branches::of).reduce(1L, (a, b) -> Math.min(COUNTED, a * b));
    }
    return condition instanceof PatternDescr pattern
            && pattern.getSource() instanceof AccumulateDescr accumulate
        ? of(accumulate.getInput())
        : 1;
  }

  private static long capped(long a, long b) {
    return Math.min(COUNTED, a + b);
  }

  private static Stream<BaseDescr> children(ConditionalElementDescr group) {
    return group.getDescrs().stream().map(BaseDescr.class::cast);
  }
}
