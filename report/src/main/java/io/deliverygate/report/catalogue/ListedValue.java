package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.RuleCatalogue.Value;
import io.deliverygate.verdict.view.Phrases;

/**
 * A parameter of a rule as people read it in a catalogue.
 *
 * @param meaning what it means, and in which direction a change demands more
 * @param value the one in force; of a table its rows, a line each
 * @param standard the default
 * @param setBy who set it, and who locked it
 */
public record ListedValue(
    String name, String meaning, String value, String standard, String setBy) {

  static ListedValue of(Value value) {
    return new ListedValue(
        OneLine.of(value.name()),
        OneLine.of(value.meaning() + " " + Phrases.capitalised(value.stricter()) + "."),
        ListedText.lines(value.value()),
        ListedText.lines(value.standard()),
        SaidBy.of(value.origin(), value.lock()));
  }
}
