package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.RuleCatalogue;
import io.deliverygate.policy.RuleCatalogue.GateRules;
import io.deliverygate.verdict.view.Phrases;
import java.util.List;

/**
 * A catalogue of rules as people read it.
 *
 * @param title what the page is about
 * @param sentence what there is
 * @param note what readers need to know of how the values came about; empty where nothing
 */
public record ShownCatalogue(String title, String sentence, String note, List<ListedGate> gates) {

  /** What people see of a catalogue. */
  public static ShownCatalogue of(RuleCatalogue catalogue) {
    String project = OneLine.of(catalogue.project());
    return new ShownCatalogue(
        project.isEmpty() ? "Rules" : "Rules of " + project,
        sentence(catalogue.gates()),
        OneLine.of(catalogue.note()),
        catalogue.gates().stream().map(ListedGate::of).toList());
  }

  private static String sentence(List<GateRules> gates) {
    long rules = gates.stream().mapToLong(gate -> gate.rules().size()).sum();
    return Phrases.count(rules, "rule")
        + " in "
        + Phrases.count(gates.size(), "gate")
        + own(gates)
        + ".";
  }

  private static String own(List<GateRules> gates) {
    long own =
        gates.stream()
            .flatMap(gate -> gate.rules().stream())
            .filter(rule -> !rule.pack().isEmpty())
            .count();
    return own == 0 ? "" : ", " + Phrases.number(own) + " of them not shipped";
  }
}
