package io.deliverygate.rules.kit;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.mutation.Explanations;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.mutation.MutationTally;
import io.deliverygate.rules.mutation.ParameterMutants;
import io.deliverygate.rules.mutation.RuleMutants;
import io.deliverygate.rules.mutation.RuleTests;
import io.deliverygate.rules.mutation.TestChoice;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run of all cases of some rules: whether they hold, which rules they leave uncovered, whether
 * each rule finds the same without the others, and which changes of rules and thresholds they do
 * not notice. The last two are looked at only where all cases hold.
 */
public final class RuleTestRun {

  /** Where it is said why no case can notice certain changes. */
  public static final String EXPLAINED = "explained.yaml";

  private final TestedRules rules;
  private final TestedTexts texts;
  private final List<RuleCase> cases;
  private final RuleCoverage coverage = new RuleCoverage();
  private final List<String> failures = new ArrayList<>();
  private final IsolationCheck company;

  private RuleTestRun(TestedRules rules, List<RuleCase> cases) {
    this.rules = rules;
    this.texts = new TestedTexts(rules);
    this.cases = cases;
    this.company = new IsolationCheck(rules);
  }

  /**
   * Runs.
   *
   * @param mutation whether to try changes of the rules, which takes the time of compiling each
   * @throws io.deliverygate.io.BadInputException where a case cannot be read
   * @throws io.deliverygate.rules.pack.InvalidRulesException where the rules do not compile
   */
  public static RuleTestReport of(TestedRules rules, boolean mutation) {
    RuleTestRun run = new RuleTestRun(rules, cases(rules));
    MutationTally tally =
        new MutationTally(rules.base(), new CaseTests(run.cases), explanations(rules));
    run.cases.forEach(run::ask);
    boolean green = run.failures.isEmpty();
    if (green && mutation) {
      rules.base().gates().forEach(gate -> tally.tryAll(run.mutants(gate), run.choice(gate)));
    }
    return run.report(
        green ? run.company.differences() : List.of(),
        tally,
        green && mutation ? tally.needless() : List.of());
  }

  private static Explanations explanations(TestedRules rules) {
    return rules
        .explained()
        .map(text -> Explanations.parse(text, rules.label(EXPLAINED)))
        .orElse(Explanations.NONE);
  }

  /**
   * The cases of some rules, as tests that notice changes of them.
   *
   * @throws io.deliverygate.io.BadInputException where a case cannot be read
   * @throws IllegalStateException where a case fails before anything is changed
   */
  public static RuleTests tests(TestedRules rules) {
    List<RuleCase> cases = cases(rules);
    for (RuleCase each : cases) {
      List<String> failures = each.failures(each.ask(rules.base()));
      if (!failures.isEmpty()) {
        throw new IllegalStateException("a case fails before any change: " + failures);
      }
    }
    return new CaseTests(cases);
  }

  static List<RuleCase> cases(TestedRules rules) {
    CaseFiles files = new CaseFiles(rules);
    CaseReader reader = new CaseReader(files, RuleIndex.of(rules.base()));
    return files.paths().stream().flatMap(file -> reader.read(file).stream()).toList();
  }

  private void ask(RuleCase each) {
    try {
      Map<String, RuleVerdict> came = each.ask(rules.base());
      company.asked(each, came);
      came.values().forEach(coverage::asked);
      failures.addAll(each.failures(came));
    } catch (RuntimeException e) {
      failures.add(each.brokenDown(e));
    }
  }

  private TestChoice choice(GateDefinition gate) {
    return texts.choice(gate.id());
  }

  private List<Mutant> mutants(GateDefinition gate) {
    Set<String> parameters = texts.parameters(gate.id());
    return Stream.concat(
            RuleMutants.of(
                gate.id(), texts.files(gate.id()), (base, id, others) -> rules.with(id, others))
                .stream(),
            ParameterMutants.of(gate).stream()
                .filter(mutant -> parameters.contains(mutant.place().replace("parameter ", ""))))
        .toList();
  }

  private RuleTestReport report(List<String> lonely, MutationTally tally, List<String> needless) {
    return new RuleTestReport(
        texts.titled().size(),
        cases.size(),
        failures,
        coverage.gaps(texts.titled()),
        lonely,
        tally.tried(),
        tally.survivors().stream().map(this::words).toList(),
        needless);
  }

  private String words(Mutant mutant) {
    String[] place = mutant.place().split(": ", 2);
    String where =
        mutant.line() == 0
            ? mutant.place()
            : rules.place(mutant.gate(), place[0], mutant.line()) + ": " + place[1];
    return "%s: %s [%s]".formatted(where, mutant.change(), mutant.key());
  }
}
