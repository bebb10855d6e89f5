package io.deliverygate.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as other people write them. */
class DrlFileTest {

  private static final String DRL =
      """
      package com.acme;
      // rule "in a comment" when then end
      /* rule "in another"
         when then end */
      declare Tangled
        name : String
      end

      rule "One line" @id("ACME-01") when Story() then note(drools, "the end"); end
        rule 'Single quotes'
        @id("ACME-02") @title("when it is said")
        when // the end
          Story(title == "then", dependsOn contains 'end')
        then
          breach(drools, "x", "end of rule when then"); end
      rule Bare
      when
        not Story()
      then
        int backend = 1;
      end

      query "ACME-02 subjects" Story() end
      query stories(String $id)
        Story(id == $id)
      end
      """;

  private static final List<DrlRule> RULES = DrlFile.of("a.drl", DRL).rules();

  /** The one rule of a file. */
  private static DrlRule rule(String text) {
    DrlFile file = DrlFile.of("a.drl", "package com.acme;\n" + text);
    assertThat(file.problems()).isEmpty();
    assertThat(file.rules()).hasSize(1);
    return file.rules().get(0);
  }

  @Test
  void shouldFindEveryBlockWithItsLine() {
    assertThat(RULES)
        .extracting(DrlRule::name)
        .containsExactly("One line", "Single quotes", "Bare", "ACME-02 subjects", "stories");
    assertThat(RULES).extracting(DrlRule::line).containsExactly(9, 10, 16, 23, 24);
    assertThat(RULES).extracting(DrlRule::lastLine).containsExactly(9, 15, 21, 23, 26);
    assertThat(RULES)
        .extracting(DrlRule::partOf)
        .containsExactly("ACME-01", "ACME-02", "Bare", "ACME-02", "stories");
    assertThat(RULES).extracting(DrlRule::id).containsExactly("ACME-01", "ACME-02", "", "", "");
    assertThat(RULES)
        .extracting(DrlRule::text)
        .allMatch(DRL::contains)
        .allMatch(text -> text.matches("(?s)(rule|query)\\b.*\\bend"));
    assertThat(RULES).extracting(DrlRule::query).containsExactly(false, false, false, true, true);
    assertThat(RULES).extracting(DrlRule::speaks).containsExactly(false, true, false, false, false);
    assertThat(RULES).extracting(DrlRule::reports).containsExactly(true, true, false, false, false);
  }

  @Test
  void shouldCutOutTheConditions() {
    assertThat(RULES)
        .extracting(text -> text.conditions().strip())
        .containsExactly(
            "Story()",
            "// the end\n    Story(title == \"then\", dependsOn contains 'end')",
            "not Story()",
            "Story()",
            "Story(id == $id)");
  }

  @Test
  void shouldKeepLinesWhenTextsAndCommentsAreBlanked() {
    String code = DrlText.of("a.drl", DRL).code();

    assertThat(code.lines().count()).isEqualTo(DRL.lines().count());
    assertThat(code).hasSameSizeAs(DRL).doesNotContain("comment", "another", "said", "the end");
    assertThat(code).contains("Story(title ==       , dependsOn contains      )");
  }

  @Test
  void shouldSeeARuleThatBeginsWhereAnotherEnds() {
    DrlFile file =
        DrlFile.of("a.drl", "rule A when Story() then end rule B @title(\"B\") when then end");

    assertThat(file.rules()).extracting(DrlRule::name).containsExactly("A", "B");
    assertThat(file.rules().get(1).speaks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@id(\"ACME-01\")",
        "@id( \"ACME-01\" )",
        "@id (\"ACME-01\")",
        "@title(\"an @id(of another)\") @id(\"ACME-01\")",
        "/* @id(\"ACME-09\") */ @id(\"ACME-01\") // @id(\"ACME-08\")",
      })
  void shouldReadTheIdThatTheCompilerReads(String annotations) {
    assertThat(rule("rule A " + annotations + "\nwhen\n  Story()\nthen\nend\n").id())
        .isEqualTo("ACME-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule A // @id(\"ACME-01\")\nwhen Story() then end",
        "rule A when Story(title == '@id(\"ACME-01\")') then end",
        "rule A when Story() then note(drools, \"@id('ACME-01')\"); end",
        "/* @id(\"ACME-01\") */ rule A when Story() then end",
        "rule \"@id('ACME-01')\" when Story() then end",
      })
  void shouldReadNoIdThatTheCompilerDoesNotRead(String drl) {
    assertThat(rule(drl).id()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WaiverUse()",
        "WaiverUse (used == true)",
        "io.deliverygate.fact.WaiverUse()",
        "not WaiverUse()",
        "accumulate(WaiverUse() ; $n : count())",
        "$all : java.util.List() from collect( WaiverUse() )",
        "(Story() or exists(Story() and WaiverUse()))",
        "forall( WaiverUse( ) )",
      })
  void shouldSeeEveryTypeThatConditionsLookAt(String conditions) {
    assertThat(rule("rule A when " + conditions + "\nthen end").types()).contains("WaiverUse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Story() // WaiverUse()",
        "Story(title == \"WaiverUse()\")",
        "Story() /* not WaiverUse() */",
        "Story(title != 'exists WaiverUse()')",
        "waiverUses()",
      })
  void shouldSeeNoTypeInCommentsAndTexts(String conditions) {
    assertThat(rule("rule A when " + conditions + "\nthen end").types())
        .doesNotContain("WaiverUse", "Object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parameter(name == \"acme.max\", $max : number)",
        "Parameter( name==\"acme.max\" )",
        "Parameter(number > 3, name == \"acme.max\")",
        "Parameter ( /* ) */ name == \"acme.max\", $max : number)",
        "accumulate(Parameter(name == \"acme.max\"); $n : count())",
      })
  void shouldSeeEveryParameterWithItsLine(String conditions) {
    assertThat(rule("rule A\nwhen\n  Story()\n  " + conditions + "\nthen end").parameterUses())
        .containsExactly(new ParameterUse("acme.max", 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Story() // Parameter(name == \"acme.max\")",
        "Story(title == 'Parameter(name == \"acme.max\")')",
        "Story(name == \"acme.max\")",
        "Parameter(name == $name)",
        "Parameter(name != \"acme.max\")",
      })
  void shouldSeeNoParameterWhereNoneIsNamed(String conditions) {
    assertThat(rule("rule A when " + conditions + "\nthen end").parameters()).isEmpty();
  }

  @Test
  void shouldTakeABracketBehindTheNameOfAQueryForConditionsUnlessItHoldsParameters() {
    assertThat(rule("query \"A subjects\"\n  (Story() or Epic())\nend"))
        .satisfies(query -> assertThat(query.conditions()).isEqualTo("(Story() or Epic())"))
        .satisfies(query -> assertThat(query.types()).containsExactly("Story", "Epic"));
    assertThat(rule("query a(String $id) Story(id == $id) end").conditions())
        .isEqualTo("Story(id == $id)");
  }

  @Test
  void shouldKnowTheLineOfAnAnnotationWhereverItStands() {
    DrlRule rule = rule("rule A @title(\"A\")\n  @severity(\"LOUD\") @id(\"x\")\nwhen then end");

    assertThat(rule.problem("title", "", "").line()).isEqualTo(2);
    assertThat(rule.problem("severity", "", "").line()).isEqualTo(3);
    assertThat(rule.problem("id", "", "").line()).isEqualTo(3);
    assertThat(rule.problem("subject", "", "").line()).isEqualTo(2);
  }

  @Test
  void shouldBlankOutRulesAndKeepTheLinesOfOthers() {
    DrlFile file = DrlFile.of("a.drl", DRL);

    DrlFile left = DrlFile.of("a.drl", file.without(RULES.subList(0, 2)));

    assertThat(left.rules()).extracting(DrlRule::name).contains("Bare").hasSize(3);
    assertThat(left.rules().get(0).line()).isEqualTo(RULES.get(2).line());
    assertThat(left.text().text()).hasSameSizeAs(DRL).contains("declare Tangled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule A when Story( then end",
        "rule A when Story(title == \"a) then end",
        "rule A when Story() then",
        "rule A when Story((((((((((((1 > 0)))))))))))) then end",
        "rule A when Story(title == \"\\u0041\") then end",
      })
  void shouldHaveNoRulesAndSayWhyWhenItCannotBeParsed(String drl) {
    DrlFile file = DrlFile.of("a.drl", drl);

    assertThat(file.rules()).isEmpty();
    assertThat(file.problems()).isNotEmpty().extracting(RuleProblem::file).containsOnly("a.drl");
  }
}
