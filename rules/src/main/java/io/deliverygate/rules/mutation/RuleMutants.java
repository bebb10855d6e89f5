package io.deliverygate.rules.mutation;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mutants of a gate's rules. */
public final class RuleMutants {

  /** Puts other rules into a rule base. */
  @FunctionalInterface
  public interface Rewriting {

    /**
     * The rule base with other rules in one gate.
     *
     * @param files DRL texts by file name
     * @throws io.deliverygate.rules.pack.InvalidRulesException where they do not compile
     */
    RuleBase of(RuleBase base, String gate, Map<String, String> files);
  }

  private final String gate;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Rewriting rewriting;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(String gate, List<DrlFile> files, Rewriting rewriting) {
    this.gate = gate;
    this.rewriting = rewriting;
    files.forEach(file -> this.files.put(file.name(), file.text().text()));
  }

  /**
   * Every change of every rule and query.
   *
   * @param gate id of the gate
   * @param files its DRL files
   * @param rewriting how changed files get into the rule base
   */
  public static List<Mutant> of(String gate, List<DrlFile> files, Rewriting rewriting) {
    RuleMutants of = new RuleMutants(gate, files, rewriting);
    DrlFile.rules(files).forEach(of::add);
    return of.mutants;
  }

  private void add(DrlRule rule) {
    for (TextChange change : ConditionChanges.of(rule.conditions())) {
      TextChange inRule = change.moved(rule.conditionsStart());
      String changed = inRule.applied(rule.text());
      Map<String, String> others = new LinkedHashMap<>(files);
      others.put(rule.file(), rule.replacedBy(changed));
      mutants.add(
          new Mutant(
              gate,
              rule.file() + ": " + rule.name(),
              rule.line() + inRule.line(rule.text()),
              inRule.words(rule.text()),
              base -> rewriting.of(base, gate, others)));
    }
  }
}
