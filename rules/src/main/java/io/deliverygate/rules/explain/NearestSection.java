package io.deliverygate.rules.explain;

import java.util.List;
import java.util.stream.Stream;

/** What it would take to breach a rule that holds: room of its thresholds, and nearest misses. */
final class NearestSection {

  private static final int SHOWN = 5;

  private NearestSection() {}

  static void write(Explained rule, Page page) {
    page.section("What would breach it");
    if (rule.hasManyFacts()) {
      page.line("not looked for: there are too many facts to ask the rule again and again");
      return;
    }
    List<String> misses = misses(rule);
    misses.forEach(page::line);
    if (misses.isEmpty()) {
      page.line("no single threshold or condition: it is far from a breach");
    }
  }

  private static List<String> misses(Explained rule) {
    return Stream.concat(
            rule.parts().parameters().stream().flatMap(each -> Margin.of(rule, each).stream()),
            NearMiss.of(rule).stream().map(NearMiss::sentence).limit(SHOWN))
        .toList();
  }
}
