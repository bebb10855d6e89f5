package io.deliverygate.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.lint.ParameterFindings.Declared;
import io.deliverygate.rules.pack.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that ship with the product, looked over as if they were somebody else's. */
class ShippedRulesLintTest {

  private static final RuleBase SHIPPED = RuleBase.shipped();

  @Test
  void shouldFindNothingToFixInShippedRules() {
    List<LintedGate> gates = SHIPPED.gates().stream().map(ShippedRulesLintTest::linted).toList();
    List<Declared> parameters =
        SHIPPED.gates().stream().flatMap(gate -> declared(gate).stream()).toList();
    Set<String> names =
        parameters.stream().map(each -> each.definition().name()).collect(Collectors.toSet());

    assertThat(gates).isNotEmpty().allSatisfy(gate -> assertThat(gate.rules()).isNotEmpty());
    assertThat(RuleLint.of(gates, parameters, names)).extracting(RuleProblem::text).isEmpty();
  }

  private static LintedGate linted(GateDefinition gate) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SHIPPED
        .files(gate)
        .forEach(
            file ->
                files.put(
                    gate.id() + "/" + file.name(),
                    file.text().text().getBytes(StandardCharsets.UTF_8)));
    return new LintedGate(AuthoredRules.of("shipped", files));
  }

  private static List<Declared> declared(GateDefinition gate) {
    return gate.parameters().stream().map(each -> declared(gate, each)).toList();
  }

  private static Declared declared(GateDefinition gate, ParameterDefinition definition) {
    return new Declared(definition, gate.id() + "/gate.yaml", 0);
  }
}
