package io.deliverygate.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules as other people write them. */
class RuleTextTest {

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

  private static final List<RuleText> TEXTS = RuleText.of("a.drl", DRL);

  @Test
  void shouldFindEveryBlockWithItsLine() {
    assertThat(TEXTS)
        .extracting(RuleText::name)
        .containsExactly("One line", "Single quotes", "Bare", "ACME-02 subjects", "stories");
    assertThat(TEXTS).extracting(RuleText::line).containsExactly(9, 10, 16, 23, 24);
    assertThat(TEXTS)
        .extracting(RuleText::id)
        .containsExactly("ACME-01", "ACME-02", "Bare", "ACME-02", "stories");
    assertThat(TEXTS).extracting(RuleText::text).allMatch(DRL::contains);
    assertThat(TEXTS)
        .extracting(RuleText::isQuery)
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void shouldCutOutTheConditions() {
    assertThat(TEXTS)
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
    String code = DrlCode.of(DRL);

    assertThat(code.lines().count()).isEqualTo(DRL.lines().count());
    assertThat(code).hasSameSizeAs(DRL).doesNotContain("comment", "another", "said", "the end");
    assertThat(code).contains("Story(title ==       , dependsOn contains      )");
  }
}
