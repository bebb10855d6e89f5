package io.deliverygate.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.pack.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found where rules share a pack: two that say the same or the contrary, shared nodes. */
class RuleLintTest {

  private static final String HEAD =
      """
      package com.acme;

      import io.deliverygate.fact.Epic;
      import io.deliverygate.fact.Story;

      import static io.deliverygate.rules.Reporting.breach;
      import static io.deliverygate.rules.Reporting.note;

      """;

  private static final String RULE =
      """
      rule "Rule %1$s"
          @id("%1$s")
          @title("Rule %1$s")
          @severity("BLOCK")
          @requires("backlog")
          @subject("each epic")
          @source("Q")
          @remedy("fix it")
      when
          $epic : Epic(%2$s)
      then
          breach(drools, "epic " + $epic.id(), "it is wrong");
      end

      query "%1$s subjects"
          Epic()
      end

      """;

  private static final String CASES =
      """
      given:
        epics:
          - {id: E-1, title: Pay, value: much}
      cases:
        - case: All is well
          expect: {ACME-01: passed}
        - case: No value
          but:
            epic:
              E-1: {value: ""}
          expect: {ACME-01: breached}
        - case: No epic
          without: [epic]
          expect: {ACME-01: not-applicable}
        - case: Another title
          but:
            epic:
              E-1: {title: Ship}
          expect: {ACME-01: passed}
      """;

  @TempDir private Path folder;

  @Test
  void shouldNameBothWhenTwoRulesComeToTheSameBreaches() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + rule("ACME-02", "value.isEmpty()"));

    assertThat(told())
        .singleElement()
        .asString()
        .contains("acme/a.drl:27: ACME-02 comes to the same breaches as ACME-01")
        .contains("acme/a.drl:9) in all 3 cases; take one of them out");
  }

  @Test
  void shouldNameBothWhenTwoRulesContradictEachOther() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + rule("ACME-02", "value != \"\""));

    assertThat(told())
        .singleElement()
        .asString()
        .contains("acme/a.drl:27: ACME-02 is breached exactly where ACME-01")
        .contains("acme/a.drl:9) passes, in all 3 cases; decide which of them holds");
  }

  @Test
  void shouldFindNothingWhenACaseTellsTwoRulesApart() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + rule("ACME-02", "title == \"Ship\""));

    assertThat(told()).isEmpty();
  }

  @Test
  void shouldNameBothWhenTheEngineTakesOneAccumulateForTheOther() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + sums("id", "a") + sums("epic", "b"));

    assertThat(told())
        .singleElement()
        .asString()
        .contains("acme/a.drl:40: this accumulate gets the results of the one in \"a\"")
        .contains("acme/a.drl:27): same", "write each result as an accumulate of its own");
  }

  @Test
  void shouldFindNothingWhenAccumulatesOfSeveralResultsMeanTheSame() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + sums("id", "a") + sums("id", "b"));

    assertThat(told()).isEmpty();
  }

  @Test
  void shouldNameBothWhenPackagesOfOneGateLoseActivations() throws IOException {
    write("a.drl", rule("ACME-01", "value == \"\"") + query("victim", "not Story()"));
    Files.writeString(
        folder.resolve("acme/b.drl"),
        HEAD.replace("com.acme", "com.acme.other") + query("neighbour", "Story()"));

    assertThat(told())
        .singleElement()
        .asString()
        .contains("acme/a.drl:28: 'exists Epic()' before 'not Story()' may never fire")
        .contains("\"neighbour\"", "acme/b.drl:9)", "put all rules of the gate into one package");
  }

  @Test
  void shouldFindNothingWhenTheShapeIsInOnePackage() throws IOException {
    write(
        "a.drl",
        rule("ACME-01", "value == \"\"")
            + query("victim", "not Story()")
            + query("neighbour", "Story()"));

    assertThat(told()).isEmpty();
  }

  private static String query(String name, String condition) {
    return """
        query "%s"
            exists Epic()
            %s
        end
        """
        .formatted(name, condition);
  }

  @Test
  void shouldGoOnWithWhatCanBeLookedAtWhenRulesDoNotCompile() throws IOException {
    write("a.drl", rule("ACME-01", "valu == \"\", risks.size() > 7"));

    assertThat(told())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("a.drl:18: ", "did you mean 'value'?"))
        .anySatisfy(line -> assertThat(line).contains("a.drl:18: the number 7 is written into"));
  }

  private static String rule(String id, String condition) {
    return RULE.formatted(id, condition);
  }

  private static String sums(String field, String name) {
    return """
        rule "%2$s"
            @id("ACME-01")
        when
            accumulate(
                Story($each : %1$s);
                $all : collectList($each),
                $number : count())
        then
            note(drools, $number + ": " + $all);
        end
        """
        .formatted(field, name);
  }

  private void write(String file, String rules) throws IOException {
    Path gate = Files.createDirectories(folder.resolve("acme"));
    Files.writeString(gate.resolve("gate.yaml"), "id: acme\ntitle: Acme\nmode: enforced\n");
    Files.writeString(gate.resolve(file), HEAD + rules);
    Files.writeString(gate.resolve("a.case.yaml"), CASES);
  }

  private List<String> told() throws IOException {
    return RuleLint.of(folder, List.of()).findings().stream().map(RuleProblem::text).toList();
  }
}
