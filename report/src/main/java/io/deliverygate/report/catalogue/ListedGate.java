package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.RuleCatalogue.GateRules;
import io.deliverygate.verdict.view.Phrases;
import java.util.List;

/**
 * A gate as people read it in a catalogue.
 *
 * @param mode what the project does with it
 * @param tone the colour that it has; the words beside it say the same
 * @param by who said so, or how long it is in shadow
 * @param size how many rules it has
 * @param anchor its place on the page
 */
public record ListedGate(
    String id,
    String title,
    String mode,
    String tone,
    String by,
    String size,
    String anchor,
    List<ListedRule> rules) {

  static ListedGate of(GateRules gate) {
    String id = OneLine.of(gate.id());
    String shadow = SaidBy.shadow(gate.shadow(), gate.origin());
    return new ListedGate(
        id,
        OneLine.of(gate.title()),
        Phrases.lower(gate.mode()),
        tone(gate.mode()),
        shadow.isEmpty() ? SaidBy.of(gate.origin()) : shadow,
        Phrases.count(gate.rules().size(), "rule"),
        "gate-" + Phrases.slug(id),
        gate.rules().stream().map(ListedRule::of).toList());
  }

  private static String tone(GateMode mode) {
    return switch (mode) {
      case ENFORCED, ENFORCED_WITH_RECORDS -> "holds";
      case REPORTED, WITH_RECORDS -> "warns";
      case SHADOW, OFF -> "silent";
    };
  }
}
