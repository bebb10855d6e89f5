package io.deliverygate.rules.explain;

import io.deliverygate.rules.base.RuleCard;

/** What the rule asks, of what, and where the demand comes from. */
final class DemandSection {

  private DemandSection() {}

  static void write(RuleCard card, Page page) {
    page.section("What it asks");
    page.line("that    ", card.title());
    page.line("of      ", card.subject());
    page.line("fix    ", card.remedy());
    RuleSources.of(card).forEach(source -> page.line("source  ", source));
  }
}
