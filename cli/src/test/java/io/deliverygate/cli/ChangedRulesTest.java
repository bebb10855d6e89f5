package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of the rules that judge it: what other files make of a rule counts like its text. */
class ChangedRulesTest {

  private static final String RULES = "delivery/rules";
  private static final String POLICY =
      "gates: {done: enforced, debt: enforced, acme: enforced}\nroles: {architect: [Cid]}\n"
          + ChangedShop.EXPECTED;
  private static final String STORY_RULE =
      """
      rule "Done stories are proven"
          @id("ACME-02")
          @title("A done story has a criterion")
          @severity("BLOCK")
          @requires("backlog")
          @subject("each done story")
          @source("Acme")
          @remedy("write one")
      when
          a story that is done has no criterion
      then
          report "no criterion" on the story
      end

      query "ACME-02 subjects"
          a story that is done
      end
      """;

  @TempDir private Path scratch;

  private ChangedShop shop;

  @BeforeEach
  void begin() throws Exception {
    shop = ChangedShop.in(scratch).withRulesIn(RULES).with("delivery-gate.yaml", POLICY);
  }

  private static String rule(String name, String id) {
    return ChangedShop.RULE
        .replace("rule \"An epic is small\"", "rule \"" + name + "\"")
        .replace("ACME-01", id);
  }

  private String only(String... options) {
    assertThat(shop.breaches("INTEG-03", options)).hasSize(1);
    Breach breach = shop.shop().rule("INTEG-03").breaches().get(0);
    return breach.subject() + ": " + breach.message();
  }

  @Nested
  class ThatStandsAsItWas {

    @Test
    void shouldPassWithANewRuleAndNewCases() throws Exception {
      shop.change()
          .with(RULES + "/acme/more.drl", rule("An epic is small as well", "ACME-09"))
          .with(RULES + "/acme/epics.case.yaml", ChangedShop.ownRule("epics.case.yaml"))
          .with(RULES + "/README.md", "our rules\n");

      shop.passes();
    }

    @Test
    void shouldPassWithANewGate() throws Exception {
      shop.change()
          .with(
              RULES + "/extra/gate.yaml",
              "id: extra\ntitle: More\nmode: enforced\nexpects: [backlog]\n")
          .with(RULES + "/extra/e.drl", rule("Extra", "EXTRA-01").replace("acme.rules", "acme.x"));

      shop.passes();
    }

    @Test
    void shouldPassWhenItsFileIsRenamed() throws Exception {
      shop.change()
          .without(RULES + "/acme/epics.drl")
          .with(RULES + "/acme/small.drl", ChangedShop.RULE);

      shop.passes();
    }

    @Test
    void shouldPassWhereTheCloneWritesOtherEndsOfLines() throws Exception {
      shop.with("tools/pack/acme/gate.yaml", ChangedShop.ownRule("gate.yaml"))
          .with("tools/pack/acme/epics.drl", ChangedShop.RULE)
          .change();
      for (String folder : new String[] {RULES, "tools/pack"}) {
        shop.with(folder + "/acme/epics.drl", ChangedShop.RULE.replace("\n", "\r\n"));
      }
      shop.passes();

      shop.with(
          RULES + "/acme/epics.drl",
          ChangedShop.RULE.replace("An epic is small", "An epic").replace("\n", "\r\n"));
      assertThat(only()).contains("epics.drl: it was another text");
    }

    @Test
    void shouldBlockWhenASentenceIsRedefined() throws Exception {
      shop.with(RULES + "/acme/s.dslr", STORY_RULE)
          .change()
          .with(
              RULES + "/acme/own.dsl",
              "[when]a story that is done has no criterion="
                  + "$story : Story(status == null, $where : id)\n");

      assertThat(only())
          .startsWith("rules delivery/rules/acme/s.dslr: it was without what other files now make")
          .contains("sha-256 ");
    }

    @Test
    void shouldBlockWhenAFileIsCalledLikeWhatASentenceBecame() throws Exception {
      shop.with(RULES + "/acme/s.dslr", STORY_RULE)
          .change()
          .with(RULES + "/acme/s.dslr.drl", rule("Another", "ACME-02"));

      assertThat(shop.blocked("INTEG-03")).contains("rules delivery/rules/acme/s.dslr");
    }

    @Test
    void shouldBlockWhenANewFileImportsAnotherTypeOfAName() throws Exception {
      shop.with(
              RULES + "/acme/epics.drl",
              ChangedShop.RULE
                  .replace("import io.deliverygate.fact.Epic;", "import io.deliverygate.fact.*;")
                  .replace("import io.deliverygate.fact.Parameter;\n", ""))
          .change()
          .with(
              RULES + "/acme/types.drl",
              "package com.acme.rules;\nimport io.deliverygate.fact.Epic;\n");

      assertThat(only())
          .startsWith("rules delivery/rules/acme/types.drl: it was not there, and is imports Epic");
    }

    @Test
    void shouldBlockWhenANewFileDerivesWhatItExcludes() throws Exception {
      String excused =
          ChangedShop.RULE
              .replace("rule \"An", "declare Excused\n    epic : String\nend\n\nrule \"An")
              .replace("    eval", "    not Excused(epic == $epic.id())\n    eval");
      shop.with(RULES + "/acme/epics.drl", excused)
          .change()
          .with(
              RULES + "/acme/excuse.drl",
              """
              package com.acme.rules;

              import io.deliverygate.fact.Epic;

              rule "All are excused"
              when
                  $epic : Epic($id : id)
              then
                  insertLogical(new Excused($id));
              end
              """);

      assertThat(only())
          .startsWith("rules delivery/rules/acme/excuse.drl: it was not there, and is derives");
    }
  }

  @Nested
  class ThatIsAnother {

    @Test
    void shouldNameTheDigestSoThatAnApprovalIsForThatTextAlone() throws Exception {
      shop.change().with(RULES + "/acme/epics.drl", "// a comment\n" + ChangedShop.RULE);
      String fact = shop.breaches("INTEG-03").get(0).fact();
      shop.with(
          "delivery/waivers.yaml",
          """
          waivers:
            - {id: W-1, rule: INTEG-03, subject: rules delivery/rules/acme/epics.drl,
               reason: a comment, requester: Bob, approver: Cid, expires: %s, fact: "%s"}
          """
              .formatted(Instant.now().plus(Duration.ofDays(7)), fact));
      shop.shop().check();
      assertThat(shop.shop().rule("INTEG-03").status()).isEqualTo(RuleStatus.WAIVED);

      shop.with(RULES + "/acme/epics.drl", ChangedShop.RULE.replace("> 0)", "> 900)"));

      assertThat(shop.blocked("INTEG-03")).containsExactly("rules delivery/rules/acme/epics.drl");
    }

    @Test
    void shouldBlockWhenAParameterOfItsGateIsAnother() throws Exception {
      shop.change()
          .with(
              RULES + "/acme/gate.yaml",
              ChangedShop.ownRule("gate.yaml").replace("value: 40", "value: 400"));

      assertThat(only()).startsWith("rules delivery/rules/acme/gate.yaml: ");
    }

    @Test
    void shouldBlockWhenRecordsAreLookedForElsewhereToo() throws Exception {
      shop.change()
          .with("d2/b.yaml", "epics:\n  - {id: E-1, title: Pay, effort: 9}\n")
          .without("delivery/backlog.yaml")
          .with(RULES + "/acme/epics.drl", ChangedShop.RULE.replace("> 0)", "> 900)"));

      assertThat(shop.blocked("INTEG-03", "--records", shop.path("d2")))
          .containsExactlyInAnyOrder(
              "rules delivery/rules/acme/epics.drl", "the folder of the records");
    }
  }

  @Nested
  class OfAPack {

    @BeforeEach
    void keepItBeside() throws Exception {
      shop.without(RULES)
          .withRulesIn("pack")
          .with("delivery-gate.yaml", "roles: {architect: [Cid]}\n" + ChangedShop.EXPECTED);
    }

    @Test
    void shouldPassAsItIs() throws Exception {
      shop.change();

      shop.passes("--rules", shop.path("pack"));
    }

    @Test
    void shouldPassWhenRulesAreAdded() throws Exception {
      shop.change().with("pack/acme/more.drl", rule("An epic is small as well", "ACME-09"));

      shop.passes("--rules", shop.path("pack"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldBlockWhenItIsWeakerWhetherItIsAskedOrNot(boolean asked) throws Exception {
      shop.change().with("pack/acme/epics.drl", ChangedShop.RULE.replace("> 0)", "> 900)"));

      String[] options = asked ? new String[] {"--rules", shop.path("pack")} : new String[0];

      assertThat(shop.blocked("INTEG-03", options)).containsExactly("rules pack/acme/epics.drl");
    }

    @Test
    void shouldBlockWhenItIsGone() throws Exception {
      shop.change().without("pack");

      assertThat(shop.blocked("INTEG-03"))
          .containsExactlyInAnyOrder("rules pack/acme/epics.drl", "rules pack/acme/gate.yaml");
    }

    @Test
    void shouldBlockWhenAnotherStandsInItsPlace() throws Exception {
      shop.change()
          .with("pack2/other/gate.yaml", "id: other\ntitle: Other\nmode: enforced\n")
          .with("pack2/other/e.drl", rule("Other", "OTHER-01").replace("acme.epic", "other.epic"));

      shop.shop().check("--rules", shop.path("pack2"));

      assertThat(shop.shop().rule("INTEG-03").breaches())
          .extracting(Breach::subject)
          .containsExactly("rule pack pack2");
    }

    @Test
    void shouldBlockWhenItsPolicyIsLooser() throws Exception {
      shop.with("pack/pack.yaml", "id: acme\nversion: 1\n")
          .with("pack/policy.yaml", "parameters: {done.coverage.line.min: 90}\n")
          .change()
          .with("pack/policy.yaml", "parameters: {done.coverage.line.min: 85}\n");

      assertThat(shop.blocked("INTEG-01", "--rules", shop.path("pack")))
          .containsExactly("done.coverage.line.min");
    }

    @Test
    void shouldPassWhenAPackAmongTheSourcesIsChanged() throws Exception {
      shop.without("pack").withRulesIn("packs/src/main/resources/META-INF/delivery-gate");
      shop.change()
          .with(
              "packs/src/main/resources/META-INF/delivery-gate/acme/epics.drl",
              ChangedShop.RULE.replace("> 0)", "> 900)"));

      shop.passes();
    }
  }

  @Nested
  class WithAPolicy {

    @Test
    void shouldBeRefused() throws Exception {
      shop.change().with(RULES + "/policy.yaml", "gates: {debt: off}\n");

      assertThat(shop.refused())
          .startsWith("delivery-gate: delivery/rules/policy.yaml: the rules of a project bring no");
    }

    @Test
    void shouldBeRefusedWhereItLiesLikeThatOfAJar() throws Exception {
      String inside = RULES + "/META-INF/delivery-gate/acme/";
      shop.change()
          .with(inside + "gate.yaml", ChangedShop.ownRule("gate.yaml"))
          .with(inside + "e.drl", rule("Weak", "ACME-01").replace("> 0)", "> 900)"));

      assertThat(shop.refused()).contains("META-INF").contains("is no file of a rule pack");
    }
  }

  @Nested
  class ThroughLinks {

    @Test
    void shouldAskRulesThatALinkWithinTheRepositoryLeadsTo() throws Exception {
      Files.move(shop.shop().file(RULES), shop.shop().file("ours"));
      shop.link(RULES, "../ours").change();
      shop.passes();

      shop.with("ours/acme/epics.drl", ChangedShop.RULE.replace("> 0)", "> 900)"));

      assertThat(only()).startsWith("rules delivery/rules/acme/epics.drl: ");
    }

    @Test
    void shouldBlockWhenTheLinkLeadsElsewhere() throws Exception {
      Files.move(shop.shop().file(RULES + "/acme/epics.drl"), shop.shop().file("strict.txt"));
      shop.link(RULES + "/acme/epics.drl", "../../../strict.txt").change();
      shop.with("weak.txt", ChangedShop.RULE.replace("> 0)", "> 900)"))
          .without(RULES + "/acme/epics.drl")
          .link(RULES + "/acme/epics.drl", "../../../weak.txt");

      assertThat(only()).startsWith("rules delivery/rules/acme/epics.drl: ");
    }

    @Test
    void shouldRefuseOneThatLeadsOut() throws Exception {
      Path outside = Files.writeString(scratch.resolve("outside.drl"), ChangedShop.RULE);
      shop.without(RULES + "/acme/epics.drl")
          .link(RULES + "/acme/epics.drl", outside.toString())
          .change();

      assertThat(shop.refused())
          .startsWith("delivery-gate: delivery/rules/acme/epics.drl: is a link that leads out");
    }
  }
}
