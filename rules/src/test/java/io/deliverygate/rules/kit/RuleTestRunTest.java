package io.deliverygate.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.rules.base.RuleBase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate of one rule over a derived fact, and the cases that test it. */
class RuleTestRunTest {

  private static final String DRL =
      """
      package io.deliverygate.rules.debt;
      import io.deliverygate.fact.MethodComplexity;
      import io.deliverygate.fact.Parameter;
      import static io.deliverygate.rules.Reporting.breach;
      declare Tangled
        name : String
        paths : int
      end
      rule 'a long method is tangled'
      when
        $method : MethodComplexity(line > 10)
      then
        insertLogical(new Tangled($method.type(), $method.complexity()));
      end
      rule "No class is tangled"
        @id("ACME-01") @title("No class is tangled") @severity("BLOCK") @requires("coverage")
        @subject("each class") @source("Q") @remedy("split it")
      when
        Parameter(name == "debt.complexity.max", $max : number)
        Tangled($name : name, paths > $max.intValue())
      then
        breach(drools, $name, "it is tangled");
      end
      query "ACME-01 subjects" Tangled() end
      """;

  private static final String CASES =
      """
      at: 2026-03-01T12:00:00Z
      given:
        method-complexity:
          - {type: Shop, method: pay(), complexity: 15, line: 11}
          - {type: Shop, method: sell(), complexity: 90, line: 10}
      cases:
        - case: On the limit
          expect:
            ACME-01: {passed: 1}
        - case: Over the limit
          but:
            method-complexity:
              pay(): {complexity: 16}
          expect:
            ACME-01:
              breached: [{subject: Shop, saying: tangled}]
        - case: Nothing long
          without: {method-complexity: [pay()]}
          expect:
            ACME-01: not-applicable
        - case: No coverage
          not-found: [coverage]
          expect:
            ACME-01: {no-evidence: no coverage}
        - case: The limit is the one of the policy
          parameters: {debt.complexity.max: 14}
          expect:
            ACME-01: {breached: Shop}
      """;

  private static final PackInMemory PACK = PackInMemory.of("debt", DRL, CASES);

  @Test
  void shouldPassWhenCasesHoldAndNoticeEveryChange() {
    RuleTestReport report = RuleTestRun.of(PACK, true);

    assertThat(report.lines())
        .containsExactly(
            "PASSED: 5 cases of 1 rules: 0 failed, 0 not covered; 12 changes tried, 0 not noticed");
    assertThat(report.passed()).isTrue();
  }

  @Test
  void shouldSayPlaceExpectationAndOutcomeWhenACaseFails() {
    PackInMemory wrong = PackInMemory.of("debt", DRL, CASES.replace("{passed: 1}", "{passed: 2}"));

    RuleTestReport report = RuleTestRun.of(wrong, true);

    assertThat(report.passed()).isFalse();
    assertThat(report.failures())
        .containsExactly(
            """
            rules/a.case.yaml:9: On the limit: ACME-01
              expected passed, 2 checked
              came to  passed, 1 checked""");
    assertThat(report.changes()).isZero();
  }

  @Test
  void shouldNotTakeACaseThatFailsAnywayForOneThatNoticesAChange() {
    PackInMemory wrong = PackInMemory.of("debt", DRL, CASES.replace("{passed: 1}", "{passed: 2}"));

    assertThatThrownBy(() -> RuleTestRun.tests(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rules/a.case.yaml:9: On the limit");
  }

  @ParameterizedTest
  @CsvSource({
    "Over the limit, ACME-01: it never fired",
    "On the limit, ACME-01: it never stayed silent"
  })
  void shouldTellWhatARuleNeverDid(String left, String gap) {
    String cases =
        """
        given:
          method-complexity: [{type: Shop, method: pay(), complexity: %d, line: 11}]
        cases:
          - case: the only one
            expect: {ACME-01: %s}
        """
            .formatted(
                left.startsWith("Over") ? 15 : 16, left.startsWith("Over") ? "passed" : "breached");

    RuleTestReport report = RuleTestRun.of(PackInMemory.of("debt", DRL, cases), false);

    assertThat(report.uncovered())
        .hasSize(1)
        .first()
        .asString()
        .contains("rules/debt/a.drl:15: " + gap);
    assertThat(report.passed()).isFalse();
  }

  @Test
  void shouldTellARuleThatNoCaseAsks() {
    RuleTestReport report = RuleTestRun.of(PackInMemory.of("debt", DRL, ""), false);

    assertThat(report.uncovered()).containsExactly("rules/debt/a.drl:15: ACME-01: no case asks it");
  }

  @Test
  void shouldListTheChangesThatNoCaseNotices() {
    PackInMemory weak =
        PackInMemory.of(
            "debt", DRL, CASES.replace("complexity: 90, line: 10", "complexity: 1, line: 1"));

    RuleTestReport report = RuleTestRun.of(weak, true);

    assertThat(report.survivors())
        .contains(
            "rules/debt/a.drl:11: a long method is tangled: > became >= in: $method : MethodComplexity(line >"
                + " 10) [debt | a.drl: a long method is tangled | > became >= in: $method :"
                + " MethodComplexity(line > 10)]");
    assertThat(report.passed()).isFalse();
  }

  @Test
  void shouldTakeAnExplanationForAChangeThatNobodyCanNotice() {
    PackInMemory weak =
        PackInMemory.of(
            "debt", DRL, CASES.replace("complexity: 90, line: 10", "complexity: 1, line: 1"));
    StringBuilder explained = new StringBuilder();
    for (String survivor : RuleTestRun.of(weak, true).survivors()) {
      String key = survivor.substring(survivor.indexOf('[') + 1, survivor.length() - 1);
      explained.append("- mutant: '").append(key).append("'\n  because: of this test\n");
    }

    assertThat(RuleTestRun.of(weak.explaining(explained.toString()), true).passed()).isTrue();
    assertThat(RuleTestRun.of(PACK.explaining(explained.toString()), true).needless()).isNotEmpty();
  }

  @Test
  void shouldTellARuleThatLosesSomethingInCompany() {
    Map<String, String> files =
        Map.of(
            "a.drl", rule("a", "ACME-01", "exists Release() not Revision()"),
            "b.drl", rule("b", "ACME-02", "exists Release() Component()"));
    String cases =
        """
        cases:
          - case: A release and nothing else
            expect: {ACME-01: passed, ACME-02: passed}
        """;
    PackInMemory lossy =
        new PackInMemory(
            RuleBase.shipped(),
            Map.of("debt", files),
            Map.of("a.case.yaml", cases),
            Optional.empty());

    RuleTestReport report = RuleTestRun.of(lossy, false);

    assertThat(report.lonely())
        .containsExactly(
            """
            ACME-01: A release and nothing else
              among the other rules: passed, 1 checked
              alone: breached, 1 checked
              breach 'shop': it fired""");
    assertThat(report.passed()).isFalse();
  }

  private static String rule(String rulePackage, String id, String when) {
    return """
        package acme.%1$s;
        import io.deliverygate.fact.Component;
        import io.deliverygate.fact.Release;
        import io.deliverygate.fact.Revision;
        import static io.deliverygate.rules.Reporting.breach;
        rule "%2$s" @id("%2$s") @title("%2$s") @severity("BLOCK") @subject("s") @source("Q") @remedy("r")
        when %3$s
        then breach(drools, "shop", "it fired");
        end
        query "%2$s subjects" Release() end
        """
        .formatted(rulePackage, id, when);
  }

  @Test
  void shouldBuildOnTheFactsOfAnotherFile() {
    PackInMemory both =
        PACK.withFile(
            "more/b.case.yaml",
            """
            good: ../a.case.yaml
            cases:
              - case: A good one spoilt
                but: {method-complexity: {pay(): {complexity: 17}}}
                expect: {ACME-01: {breached: [Shop]}}
              - case: One that is too long
                without: [method-complexity]
                given:
                  method-complexity: [{type: Bank, method: a, complexity: 99, line: 99}]
                expect: {ACME-01: {breached: [Bank]}}
            """);

    assertThat(RuleTestRun.of(both, false).lines())
        .containsExactly("PASSED: 7 cases of 1 rules: 0 failed, 0 not covered");
  }

  @Test
  void shouldRefuseACircle() {
    assertThatThrownBy(
            () -> RuleTestRun.of(PACK.withFile("b.case.yaml", "good: b.case.yaml"), false))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rules/b.case.yaml:1: 'b.case.yaml' builds on this file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          given: {stroy: []}                    | :1: unknown key 'stroy' (did you mean 'story'?)
          given: {story: [{sprnt: a}]}          | :1: unknown key 'sprnt' (did you mean 'sprint'?)
          given: {story: [{status: dome}]}      | :1: 'dome' is not possible here (did you mean 'done'?)
          given: {story: [{points: many}]}      | :1: 'many' is no number
          given: {story: [{started: soon}]}     | :1: there is no day 'soon'
          given: {approval: [{at: now}]}        | :1: 'now' is no instant
          given: {finding: [{line: x}]}         | :1: 'x' is no number
          given: {story: [{id: {a: b}}]}        | :1: expected a single value
          at: today                             | :1: 'today' is no instant with a zone
          goood: x                              | :1: unknown key 'goood' (did you mean 'good'?)
          good: b.case.yaml                     | :1: there is no case file 'b.case.yaml' (did you mean 'a.case.yaml'?)
          good: ../../etc/passwd                | :1: there is no case file
          parameters: {debt.complexity.mx: 1}   | :1: unknown key 'debt.complexity.mx' (did you mean 'debt.complexity.max'?)
          parameters: {debt.complexity.max: a}  | :1: 'a' is no number
          not-found: [covrage]                  | :1: 'covrage' is not possible here (did you mean 'coverage'?)
          without: [stroy]                      | :1: no fact type is called 'stroy' (did you mean 'story'?)
          without: {story: [PAY-1]}             | :1: no story 'PAY-1' was given
          but: {story: {PAY-1: {points: 1}}}    | :1: no story 'PAY-1' was given
          cases: [{expect: {}}]                 | :1: the key 'case' is missing
          cases: [{case: a}]                    | :1: the key 'expect' is missing
          cases: [{case: a, expect: {ACME-1: passed}}]   | :1: unknown key 'ACME-1' (did you mean 'ACME-01'?)
          cases: [{case: a, expect: {ACME-01: pased}}]   | :1: 'pased' is no outcome (did you mean 'passed'?)
          cases: [{case: a, expect: {ACME-01: {passed: 1.5}}}]   | :1: '1.5' is no count
          cases: [{case: a, expect: {ACME-01: {breached: [{saying: a}]}}}]   | :1: the key 'subject' is missing
          """)
  void shouldNamePlaceAndFixWhenACaseIsWrong(String yaml, String message) {
    assertThatThrownBy(() -> RuleTestRun.of(PackInMemory.of("debt", DRL, yaml), false))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rules/a.case.yaml" + message);
  }
}
