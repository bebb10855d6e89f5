package io.deliverygate.project;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.BadInputException;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.explain.Explainer;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project and what governs it, as a front end was told.
 *
 * @param place where it lies
 * @param governance what governs it
 */
public record ProjectSetup(ProjectPlace place, Governance governance) {

  /** The rules that judge it. */
  public RuleBase rules() throws IOException {
    return governance.rules(place.root());
  }

  /**
   * Reads its rules and every layer of its policy.
   *
   * @throws BadInputException where one of them is wrong
   */
  public GovernedProject read() throws IOException {
    RuleBase rules = rules();
    return new GovernedProject(place, governance, rules, governance.layers(rules, place.root()));
  }

  /**
   * The lines that explain a rule of its last verdict.
   *
   * @param check what has to be run first, as its users call it
   * @throws BadInputException where there is no verdict yet
   */
  public List<String> explain(String rule, String check) throws IOException {
    Verdict verdict = VerdictJson.read(existing("verdict.json", check));
    Snapshot snapshot = SnapshotJson.read(existing("evidence.json", check));
    GovernedProject read = read();
    return new Explainer(read.rules(), snapshot, read.layers().policy(snapshot), verdict)
        .explain(rule);
  }

  private Path existing(String name, String check) {
    NamedPath file = place.reports().resolve(name);
    if (!Files.isRegularFile(file.path())) {
      throw new BadInputException(
          file.label(), "there is no verdict yet", "run " + check + " first");
    }
    return file.path();
  }
}
