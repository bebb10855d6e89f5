package io.deliverygate.evidence.jacoco;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MethodComplexity;
import java.util.Collection;
import org.jacoco.core.analysis.IBundleCoverage;

/** Totals of a module, from JaCoCo's own objects and from our facts. */
record JacocoTotals(
    long branchesMissed,
    long branchesCovered,
    long linesMissed,
    long linesCovered,
    long complexity) {

  /** As the counters of the groups in {@code jacoco/two-module/agg/jacoco.xml} say it. */
  static final JacocoTotals SHOP_A = new JacocoTotals(2, 2, 4, 6, 15);

  static final JacocoTotals SHOP_B = new JacocoTotals(0, 0, 1, 3, 3);

  static JacocoTotals of(String module, Collection<? extends Fact> facts) {
    JacocoTotals sum = new JacocoTotals(0, 0, 0, 0, 0);
    for (Fact fact : facts) {
      if (fact instanceof Coverage c && c.module().equals(module)) {
        sum =
            sum.plus(c.branchesMissed(), c.branchesCovered(), c.linesMissed(), c.linesCovered(), 0);
      } else if (fact instanceof MethodComplexity m && m.module().equals(module)) {
        sum = sum.plus(0, 0, 0, 0, m.complexity());
      }
    }
    return sum;
  }

  static JacocoTotals of(IBundleCoverage bundle) {
    return new JacocoTotals(
        bundle.getBranchCounter().getMissedCount(),
        bundle.getBranchCounter().getCoveredCount(),
        bundle.getLineCounter().getMissedCount(),
        bundle.getLineCounter().getCoveredCount(),
        bundle.getComplexityCounter().getTotalCount());
  }

  private JacocoTotals plus(
      long moreBranchesMissed,
      long moreBranchesCovered,
      long moreLinesMissed,
      long moreLinesCovered,
      long moreComplexity) {
    return new JacocoTotals(
        branchesMissed + moreBranchesMissed,
        branchesCovered + moreBranchesCovered,
        linesMissed + moreLinesMissed,
        linesCovered + moreLinesCovered,
        complexity + moreComplexity);
  }
}
