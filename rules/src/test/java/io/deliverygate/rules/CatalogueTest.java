package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.evaluate.EvaluationParameters;
import io.deliverygate.rules.explain.RuleSources;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.rules.mutation.Explanations;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.mutation.MutationTally;
import io.deliverygate.rules.mutation.ParameterMutants;
import io.deliverygate.rules.mutation.RuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every KieBase: no rule without all that makes a rule. */
class CatalogueTest {

  /** What the catalogue fixes: prefix and number of rules. */
  private static final Map<String, Integer> CATALOGUE =
      Map.of(
          "INTEG", 3, "FRAME", 10, "READY", 13, "DONE", 11, "DEBT", 11, "FLOW", 18, "LIVE", 16,
          "SEQ", 14);

  /** How a rule derives a fact; a note that is taken back when it is true no more is none. */
  private static final Pattern DERIVES = Pattern.compile("insertLogical\\((?!noted\\()");

  /** Ways to ask for what is absent beside known == false, == "" and empty == true. */
  private static final Pattern ABSENT =
      Pattern.compile("isEmpty\\(|isBlank\\(|known\\(|!\\w+\\.(known|empty)");

  private static List<GateDefinition> gates() {
    return RuleBase.shipped().gates();
  }

  private static Stream<RuleCard> rules() {
    return gates().stream().flatMap(gate -> RuleBase.shipped().rules(gate).stream());
  }

  @Test
  void shouldKeepTheTextOfEveryRuleForExplanations() throws IOException {
    for (GateDefinition gate : RuleBase.shipped().gates()) {
      assertThat(RuleBase.shipped().files(gate))
          .extracting(file -> file.text().text())
          .containsExactlyElementsOf(ShippedSources.files(gate).values());
    }
  }

  @Test
  void shouldHoldEveryRuleOfTheCatalogue() {
    Set<String> expected = new TreeSet<>();
    CATALOGUE.forEach(
        (prefix, count) -> {
          for (int i = 1; i <= count; i++) {
            expected.add("%s-%02d".formatted(prefix, i));
          }
        });

    assertThat(rules().map(RuleCard::id)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldSayAllOfItselfWhenARule(RuleCard rule) {
    assertThat(List.of(rule.id(), rule.title(), rule.subject(), rule.source(), rule.remedy()))
        .doesNotContain("");
    assertThat(rule.source().split(",")).allMatch(RuleSources::knows);
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldSayWhatItDerivesAndBelongToNoRuleWhenADerivation(GateDefinition gate)
      throws IOException {
    assertThat(ShippedSources.texts(gate))
        .filteredOn(text -> DERIVES.matcher(text.text()).find())
        .allSatisfy(
            text -> {
              assertThat(text.derived()).as(text.name()).isNotEmpty();
              assertThat(text.text()).as(text.name()).doesNotContain("@id(");
            });
    assertThat(ShippedSources.texts(gate))
        .filteredOn(text -> !text.query() && !DERIVES.matcher(text.text()).find())
        .allSatisfy(text -> assertThat(text.text()).as(text.name()).contains("@id("));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldStandInOneFileWithItsCasesBesideItWhenARule(RuleCard rule) throws IOException {
    for (GateDefinition gate : gates()) {
      Set<String> files =
          ShippedSources.texts(gate).stream()
              .filter(text -> text.partOf().equals(rule.id()))
              .map(DrlRule::file)
              .collect(Collectors.toSet());

      assertThat(files).hasSizeLessThan(2);
      assertThat(files)
          .allSatisfy(
              file -> assertThat(Files.readString(cases(gate, file))).contains(rule.id() + ":"));
    }
  }

  private static Path cases(GateDefinition gate, String file) {
    return ShippedSources.folder(gate.id()).resolve(file.replace(".drl", ".case.yaml"));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldAskForWhatIsAbsentInOneWay(GateDefinition gate) throws IOException {
    assertThat(ShippedSources.texts(gate))
        .allSatisfy(
            text ->
                assertThat(ABSENT.matcher(text.conditions()).results().map(MatchResult::group))
                    .as(text.name())
                    .isEmpty());
  }

  /** What the title demands is no name for what was found. */
  @ParameterizedTest
  @MethodSource("gates")
  void shouldBeNamedByWhatItFoundWhenARuleThatReports(GateDefinition gate) throws IOException {
    Set<String> titles =
        RuleBase.shipped().rules(gate).stream().map(RuleCard::title).collect(Collectors.toSet());

    assertThat(ShippedSources.texts(gate))
        .extracting(DrlRule::name)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(titles);
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldUseEveryParameterAndNoOther(GateDefinition gate) throws IOException {
    Set<String> used =
        ShippedSources.texts(gate).stream()
            .map(DrlRule::parameters)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());

    assertThat(gate.parameters())
        .extracting(ParameterDefinition::name)
        .filteredOn(name -> !EvaluationParameters.NAMES.contains(name))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldSayWhatItMeansWhenAParameter(GateDefinition gate) {
    assertThat(gate.parameters())
        .allSatisfy(
            parameter -> {
              assertThat(parameter.text()).endsWith(".");
              assertThat(parameter.unit())
                  .matches(unit -> parameter.isTable() || unit.isEmpty() == parameter.isList());
            });
  }

  @Test
  void shouldHaveAPageThatSaysWhatTheRuleSays() throws IOException {
    for (Map.Entry<String, String> page : RulePages.pages().entrySet()) {
      assertThat(RulePages.FOLDER.resolve(page.getKey()))
          .as("run RulePages.main in the module's folder to write the pages anew")
          .hasContent(page.getValue());
    }
    try (Stream<String> files =
        Files.list(RulePages.FOLDER).map(file -> file.getFileName().toString())) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(RulePages.pages().keySet());
    }
  }

  @Test
  void shouldHaveCasesOnBothSidesOfEveryThreshold() throws IOException {
    RuleTests cases = RuleTestRun.tests(ShippedCases.read());
    MutationTally tally = new MutationTally(RuleBase.shipped(), cases, Explanations.NONE);
    for (GateDefinition gate : gates()) {
      tally.tryAll(ParameterMutants.of(gate), ShippedSources.choice(gate));
    }

    assertThat(tally.survivors()).extracting(Mutant::key).isEmpty();
  }
}
