package io.deliverygate.report;

import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.RuleCatalogue;
import io.deliverygate.policy.RuleCatalogue.GateRules;
import io.deliverygate.policy.RuleCatalogue.Rule;
import io.deliverygate.policy.RuleCatalogue.Value;
import io.deliverygate.policy.Severity;
import io.deliverygate.policy.Shadow;
import java.util.List;

/** A catalogue of rules as people read it. */
record ShownCatalogue(RuleCatalogue catalogue) {

  static ShownCatalogue of(RuleCatalogue catalogue) {
    return new ShownCatalogue(catalogue);
  }

  /** What the page is about. */
  String title() {
    String project = SafeText.of(catalogue.project());
    return project.isEmpty() ? "Rules" : "Rules of " + project;
  }

  List<GateRules> gates() {
    return catalogue.gates();
  }

  /** What there is, in one sentence. */
  String sentence() {
    long rules = gates().stream().mapToLong(gate -> gate.rules().size()).sum();
    return Phrases.count(rules, "rule")
        + " in "
        + Phrases.count(gates().size(), "gate")
        + own()
        + ".";
  }

  private String own() {
    long own =
        gates().stream()
            .flatMap(gate -> gate.rules().stream())
            .filter(rule -> !rule.pack().isEmpty())
            .count();
    return own == 0 ? "" : ", " + Phrases.number(own) + " of them not shipped";
  }

  static String anchor(GateRules gate) {
    return "gate-" + Phrases.slug(gate.id());
  }

  static String anchor(Rule rule) {
    return "rule-" + Phrases.slug(rule.id());
  }

  /** The colour that a gate has; the words beside it say the same. */
  static String tone(GateMode mode) {
    return switch (mode) {
      case ENFORCED, ENFORCED_WITH_RECORDS -> "holds";
      case REPORTED, WITH_RECORDS -> "warns";
      case SHADOW, OFF -> "silent";
    };
  }

  static String tone(Severity severity) {
    return switch (severity) {
      case BLOCK -> "blocks";
      case WARN -> "warns";
      case INFO -> "noted";
    };
  }

  /** Who said something, in words. */
  static String by(Origin origin) {
    return origin.equals(Origin.SHIPPED) ? "default" : "set by the " + SafeText.of(origin.text());
  }

  /** That something is on trial, and by whom; empty where it counts. */
  static String trial(Shadow trial, Origin origin) {
    return trial.equals(Shadow.NONE) ? "" : trial.words() + ", " + by(origin);
  }

  /** Who set a parameter, and who locked it. */
  static String setting(Value value) {
    boolean locked = !value.lock().equals(Origin.SHIPPED);
    return by(value.origin())
        + (locked ? "; locked by the " + SafeText.of(value.lock().text()) : "");
  }

  /** Where a rule comes from. */
  static String from(Rule rule) {
    return rule.pack().isEmpty() ? "shipped" : "rule pack " + SafeText.of(rule.pack());
  }

  /** Text of several lines, with nothing in it that cannot be seen. */
  static String lines(String text) {
    return String.join("\n", text.replace("\t", "    ").lines().map(SafeText::visible).toList());
  }
}
