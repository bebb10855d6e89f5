package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that throw while they are asked: an error of that rule, and of no other. */
public class BrokenRulesTest {

  private static final AtomicInteger ASKED = new AtomicInteger();

  /** Counts how often a rule asks it, once for each fact. */
  public static boolean asked(String what) {
    return ASKED.incrementAndGet() > 0 && !what.isEmpty();
  }

  /** What memory that runs out looks like to a rule. */
  public static boolean outOfMemory() {
    throw new OutOfMemoryError("pretended");
  }

  private static final String RULES =
      """
      package com.acme.rules;

      import io.deliverygate.fact.Finding;
      import io.deliverygate.fact.ProjectModule;

      import static io.deliverygate.rules.Reporting.breach;

      declare Named
          name : String
      end

      function int deep(int n) {
          return n < 0 ? 0 : deep(n + 1) + 1;
      }

      rule "Findings have rules"
          @id("ACME-01") @title("t") @severity("WARN") @requires("findings") @subject("s")
          @source("Q") @remedy("r")
      when
          $finding : Finding(SOUND)
          EVAL
      then
          breach(drools, "finding " + $finding.rule(), MESSAGE);
      end

      query "ACME-01 subjects"
          Finding(QUERIED)
      end

      rule "Modules have names"
          @id("ACME-02") @title("t") @severity("WARN") @requires("findings") @subject("s")
          @source("Q") @remedy("r")
      when
          $module : ProjectModule()
      then
          breach(drools, "module " + $module.name(), "it is one");
      end

      query "ACME-02 subjects"
          ProjectModule()
      end

      rule "Derived: names"
      when
          ProjectModule($name : name)
      then
          insertLogical(new Named(DERIVED));
      end

      rule "Names are told"
          @id("ACME-03") @title("t") @severity("WARN") @requires("findings") @subject("s")
          @source("Q") @remedy("r")
      when
          Named($name : name)
      then
          breach(drools, "name " + $name, "it is one");
      end

      query "ACME-03 subjects"
          Named()
      end
      """;

  @TempDir private Path project;

  private static String rules(String changed, String code) {
    Map<String, String> sound =
        Map.of(
            "SOUND", "rule != \"none\"",
            "EVAL", "eval(true)",
            "MESSAGE", "\"m\"",
            "QUERIED", "rule != \"none\"",
            "DERIVED", "$name");
    String text = RULES;
    for (Map.Entry<String, String> each : sound.entrySet()) {
      String put = each.getKey().equals(changed) ? code : each.getValue();
      text = text.replaceFirst("\\b" + each.getKey() + "\\b", put.replace("$", "\\$"));
    }
    return text;
  }

  private GateVerdict debt(String drl) throws IOException {
    Path folder = Files.createDirectories(project.resolve("delivery/rules/debt"));
    Files.writeString(folder.resolve("a.drl"), drl);
    RuleBase all = ProjectRules.of(project, List.of());
    return debt(all);
  }

  private static GateVerdict debt(RuleBase all) {
    Verdict verdict =
        new Evaluator(all, Facts.good().snapshot(), Policy.standard(all.gates()))
            .evaluate(Facts.NOW, List.of());
    return verdict.gates().stream().filter(g -> g.id().equals("debt")).findFirst().orElseThrow();
  }

  private static RuleVerdict rule(GateVerdict gate, String id) {
    return gate.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void shouldJudgeRulesThatDoNotBreakDown() throws IOException {
    GateVerdict gate = debt(rules("", ""));

    assertThat(rule(gate, "ACME-01").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(gate, "ACME-02").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(gate, "ACME-03").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(gate.status()).isNotEqualTo(GateStatus.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOUND   | rule.charAt(5000) == rule.charAt(0)        | 16 | StringIndexOutOfBounds",
        "EVAL    | eval($finding.rule().charAt(5000) > 'a')   | 16 | StringIndexOutOfBounds",
        "EVAL    | eval(deep($finding.line()) > 0)            | 16 | StackOverflowError",
        "EVAL    | eval(1 / ($finding.line() * 0) > 0)        | 16 | / by zero",
        "MESSAGE | $finding.rule().substring(5000)            | 16 | StringIndexOutOfBounds",
        "MESSAGE | null                                       | 16 | the message of a breach",
        "QUERIED | rule.charAt(5000) == rule.charAt(0)        | 26 | StringIndexOutOfBounds"
      })
  void shouldNameTheRuleThatBreaksDownAndJudgeTheOthers(
      String where, String code, int line, String said) throws IOException {
    GateVerdict gate = debt(rules(where, code));

    RuleVerdict broken = rule(gate, "ACME-01");
    assertThat(broken.status()).isEqualTo(RuleStatus.ERROR);
    assertThat(broken.reason())
        .startsWith("delivery/rules/debt/a.drl:" + line + ": ")
        .contains(said)
        .doesNotContain("\n");
    assertThat(rule(gate, "ACME-02").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(gate, "ACME-02").checked()).isEqualTo(1);
    assertThat(rule(gate, "ACME-03").breaches()).hasSize(1);
    assertThat(rule(gate, "DEBT-01").status()).isEqualTo(RuleStatus.PASSED);
    assertThat(gate.status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldNameADerivationThatBreaksDownInTheRulesThatNeedIt() throws IOException {
    GateVerdict gate = debt(rules("DERIVED", "$name.substring(5000)"));

    assertThat(rule(gate, "ACME-03").status()).isEqualTo(RuleStatus.ERROR);
    assertThat(rule(gate, "ACME-03").reason()).startsWith("delivery/rules/debt/a.drl:43: ");
    assertThat(rule(gate, "ACME-01").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(gate, "ACME-02").status()).isEqualTo(RuleStatus.BREACHED);
  }

  /** Drools evaluates what has no variables as soon as it loads the rule. */
  @ParameterizedTest
  @ValueSource(strings = {"eval(deep(0) > 0)", "eval(\"a\".charAt(9) == 'b')"})
  void shouldNameARuleThatCannotBeLoaded(String condition) {
    assertThatThrownBy(() -> debt(rules("EVAL", condition)))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageStartingWith("delivery/rules/debt/a.drl:16: Drools breaks down over this")
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldBlameNoRuleWhereMemoryRunsOut() {
    String drl =
        rules("EVAL", "eval(" + BrokenRulesTest.class.getName() + ".outOfMemory())")
            .replace("com.acme.rules", "io.deliverygate.rules.debt");
    RuleBase base = RuleBase.shipped().withRules("debt", Map.of("a.drl", drl));

    assertThatThrownBy(() -> debt(base)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void shouldAskARuleOnceAlsoWhereThereAreWaivers() {
    String drl =
        rules("EVAL", "eval(" + BrokenRulesTest.class.getName() + ".asked($finding.rule()))")
            .replace("com.acme.rules", "io.deliverygate.rules.debt");
    RuleBase base = RuleBase.shipped().withRules("debt", Map.of("a.drl", drl));
    Facts facts = WaiverCase.findings(2);
    int findings = facts.snapshot().all(Finding.class).size();
    Snapshot snapshot = facts.with(WaiverCase.waiver(facts)).snapshot();
    ASKED.set(0);

    new Evaluator(base, snapshot, Policy.standard(base.gates())).evaluate(Facts.NOW, List.of());

    assertThat(ASKED.get()).isEqualTo(findings);
  }
}
