package io.deliverygate.rules.explain;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;

/** Why a rule came out as it did: what was missing or exceeded, where and by how much. */
record OutcomeSection(RuleVerdict rule) {

  private static final int SHOWN = 20;

  void write(Page page) {
    page.section("Why it is " + rule.status());
    if (rule.status() == RuleStatus.PASSED) {
      page.line("%d checked, none breached".formatted(rule.checked()));
    }
    if (!rule.reason().isEmpty()) {
      page.line(rule.reason());
    }
    List<Breach> breaches = rule.breaches();
    breaches.stream().limit(SHOWN).forEach(breach -> write(breach, page));
    if (breaches.size() > SHOWN) {
      page.line("... and %d more".formatted(breaches.size() - SHOWN));
    }
  }

  private static void write(Breach breach, Page page) {
    page.line(breach.subject() + ": " + breach.message() + distance(breach));
    if (!breach.location().file().isEmpty()) {
      page.below("at " + breach.location().text());
    }
    if (breach.waived()) {
      page.below("excused by " + excuse(breach));
    } else {
      page.below("for a waiver: fact: " + breach.fact() + value(breach));
    }
  }

  private static String excuse(Breach breach) {
    return breach.waiver().startsWith("emergency ") ? breach.waiver() : "waiver " + breach.waiver();
  }

  private static String value(Breach breach) {
    return breach.actual().isEmpty() ? "" : ", value: " + breach.actual();
  }

  private static String distance(Breach breach) {
    if (breach.actual().isEmpty() || breach.limit().isEmpty()) {
      return "";
    }
    BigDecimal off = new BigDecimal(breach.actual()).subtract(new BigDecimal(breach.limit()));
    String unit = breach.unit().isEmpty() ? "" : " " + breach.unit();
    return " (%s%s too %s)"
        .formatted(off.abs().toPlainString(), unit, off.signum() > 0 ? "much" : "little");
  }
}
