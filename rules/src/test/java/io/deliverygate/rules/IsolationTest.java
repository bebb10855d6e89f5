package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.RulesUnderTest.Question;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.kit.RuleAlone;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.verdict.RuleVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On what the tests of all gates ask it, every rule, with only the rules that derive its facts,
 * finds exactly what it finds among the others: Drools has been seen to lose activations because of
 * rules beside them.
 */
class IsolationTest {

  @BeforeAll
  static void askEveryRule() {
    JUnitRuleTests.discover();
  }

  /** The rules of gates with cases are tested alone by the test of these. */
  static Stream<Arguments> rules() throws IOException {
    RuleBase base = RuleBase.shipped();
    Set<String> gatesWithCases = ShippedCases.read().sources().keySet();
    return base.gates().stream()
        .filter(gate -> !gatesWithCases.contains(gate.id()))
        .flatMap(gate -> base.rules(gate).stream().map(rule -> Arguments.of(gate, rule.id())));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rules")
  void shouldFindTheSameAlone(GateDefinition gate, String id) throws IOException {
    RuleBase alone = RuleBase.shipped().withRules(gate.id(), alone(gate, id));
    List<Question> questions = RulesUnderTest.questions(id);

    assertThat(questions).hasSizeGreaterThan(1);
    assertThat(questions)
        .allSatisfy(question -> assertThat(ask(alone, id, question)).isEqualTo(question.verdict()));
  }

  private static Map<String, String> alone(GateDefinition gate, String id) throws IOException {
    Set<String> ids =
        RuleBase.shipped().rules(gate).stream().map(RuleCard::id).collect(Collectors.toSet());
    return RuleAlone.of(ShippedSources.files(gate), id, ids);
  }

  private static RuleVerdict ask(RuleBase base, String id, Question question) {
    return new Evaluator(base, question.snapshot(), question.policy())
        .evaluate(Facts.NOW, List.of()).gates().stream()
            .flatMap(gate -> gate.rules().stream())
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .orElseThrow();
  }
}
