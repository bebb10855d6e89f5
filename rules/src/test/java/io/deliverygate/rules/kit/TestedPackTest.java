package io.deliverygate.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of a folder, as their authors write them. */
class TestedPackTest {

  @TempDir private Path project;

  private void write(String path, String text) throws IOException {
    Path file = project.resolve("delivery/rules").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void shouldNameTheCellWhenNoCaseAsksTheRuleOfATable() throws IOException {
    write("flow/risks.drl.csv", table());

    RuleTestReport report = RuleTestRun.of(TestedPack.read(project, List.of()), false);

    assertThat(report.uncovered())
        .hasSize(1)
        .first()
        .asString()
        .contains("delivery/rules/flow/risks.drl.csv", "ACME-07: no case asks it");
  }

  @Test
  void shouldAskTheRuleOfATable() throws IOException {
    write("flow/risks.drl.csv", table());
    write(
        "flow/risks.case.yaml",
        """
        given:
          mvp: {hypothesis: H-1, form: testable-application}
          risks: [{id: R-1, likelihood: 2, impact: 3}]
        cases:
          - case: As large as it may be
            expect: {ACME-07: {passed: 1}}
          - case: Too large
            but: {risk: {R-1: {impact: 4}}}
            expect:
              ACME-07: {breached: [{subject: risk R-1, saying: may be 6 at most}]}
        """);

    assertThat(RuleTestRun.of(TestedPack.read(project, List.of()), false).lines())
        .containsExactly("PASSED: 2 cases of 1 rules: 0 failed, 0 not covered");
  }

  @Test
  void shouldTryChangesOfARuleOfItsOwnGate() throws IOException {
    write("acme/gate.yaml", "id: acme\ntitle: Ours\nmode: enforced\n");
    write(
        "acme/stories.drl",
        """
        package com.acme.rules;
        import io.deliverygate.fact.Story;
        import static io.deliverygate.rules.Reporting.breach;
        rule "A story has a title"
          @id("ACME-01") @title("A story has a title") @severity("BLOCK") @requires("backlog")
          @subject("each story") @source("Acme") @remedy("give it one")
        when
          $story : Story(title == "")
        then
          breach(drools, "story " + $story.id(), "it has no title");
        end
        query "ACME-01 subjects"
          Story()
        end
        """);
    write(
        "acme/stories.case.yaml",
        """
        given: {stories: [{id: PAY-1, title: Pay}]}
        cases:
          - case: With a title
            expect: {ACME-01: {passed: 1}}
          - case: Without one
            given: {stories: [{id: PAY-2}]}
            expect: {ACME-01: {breached: story PAY-2}}
        """);

    RuleTestReport report = RuleTestRun.of(TestedPack.read(project, List.of()), true);

    assertThat(report.lines())
        .containsExactly(
            "PASSED: 2 cases of 1 rules: 0 failed, 0 not covered; 3 changes tried, 0 not noticed");
  }

  private static String table() throws IOException {
    try (InputStream in =
        TestedPackTest.class.getResourceAsStream("/io/deliverygate/rules/author/risks.drl.csv")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
