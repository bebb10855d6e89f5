package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.SentenceCases.Case;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.base.Gate;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.evaluate.GateRun;
import io.deliverygate.rules.trust.Namespace;
import io.deliverygate.rules.trust.TrustedCompiler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fires a rule for every shipped sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesTest {

  private Gate gate;
  private AuthoredRules rules;

  private static List<Case> cases() {
    return SentenceCases.all();
  }

  @BeforeAll
  void compileAllAtOnce() {
    rules =
        AuthoredRules.of(
            "acme.sentences", Map.of("all.dslr", dslr().getBytes(StandardCharsets.UTF_8)));
    assertThat(rules.problems()).isEmpty();
    gate = RuleBase.shipped().withRules("done", rules.drl()).loaded("done");
  }

  private static String dslr() {
    StringBuilder dslr = new StringBuilder();
    List<Case> cases = cases();
    for (int i = 0; i < cases.size(); i++) {
      dslr.append(
          """
          rule "case %1$d"
              @id("S-%1$d")
              @title("case %1$d")
              @severity("WARN")
          when
          %2$s
          then
          %3$s
          end

          query "S-%1$d subjects"
          a story
          end

          """
              .formatted(i, cases.get(i).when().indent(4).stripTrailing(), cases.get(i).then()));
    }
    return dslr.toString();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shouldFindOnlyWhatTheSentenceSays(Case each) {
    String id = "S-" + indexOf(each);

    assertThat(found(id, each.bad())).containsExactly(each.subject());
    assertThat(found(id, each.good())).isEmpty();
  }

  private static int indexOf(Case each) {
    return cases().stream().map(Case::toString).toList().indexOf(each.toString());
  }

  private List<String> found(String id, List<Fact> facts) {
    Reporting reporting = OwnClassLoader.call(() -> GateRun.of(gate, facts)).reporting();
    List<String> found = new ArrayList<>();
    reporting.breaches(id).forEach(breach -> found.add(breach.subject()));
    found.addAll(reporting.notes(id));
    found.addAll(reporting.gaps(id));
    return found;
  }

  @Test
  void shouldSayNothingThatRulesOfOthersMayNot() {
    assertThatCode(() -> TrustedCompiler.compile(rules.drl(), Namespace.FREE))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldTryEverySentence() {
    List<String> lines =
        cases().stream()
            .flatMap(each -> Stream.concat(each.when().lines(), Stream.of(each.then())))
            .toList();

    assertThat(SentencePage.sentences())
        .allSatisfy(
            sentence ->
                assertThat(lines)
                    .as("a case with the sentence '%s'", sentence.text())
                    .anyMatch(sentence::isSaidBy));
  }

  @Test
  void shouldNotTakeASentenceForTheBeginningOfAnother() {
    List<SentencePage.Sentence> all = SentencePage.sentences();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        assertThat(all.get(i).isPartOf(all.get(j)))
            .as("'%s' stands above '%s'", all.get(i).text(), all.get(j).text())
            .isFalse();
      }
    }
  }

  @Test
  void shouldHaveAPageThatListsThem() {
    assertThat(SentencePage.FILE)
        .as("run SentencePage.main in the module's folder to write it anew")
        .hasContent(SentencePage.page());
  }
}
