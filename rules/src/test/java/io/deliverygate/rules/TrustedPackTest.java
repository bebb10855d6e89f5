package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Story;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.base.Gate;
import io.deliverygate.rules.base.RuleSet;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.evaluate.GateRun;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.trust.Namespace;
import io.deliverygate.rules.trust.TrustedCompiler;
import io.deliverygate.rules.trust.TrustedRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pack of somebody else with all that a pack may have: it passes, and it finds what it seeks. */
class TrustedPackTest {

  private static final String TYPES =
      """
      package org.acme.rules;

      declare enum Size
          SMALL("up to 3 points"), LARGE("more");
          words : String
      end

      declare Epos
          id : String @key
          stories : java.util.List
          size : Size
      end
      """;

  private static final String RULES =
      """
      package org.acme.rules;

      import io.deliverygate.fact.Parameter;
      import io.deliverygate.fact.Story;
      import io.deliverygate.rules.Points;
      import java.math.BigDecimal;
      import java.util.List;
      import java.util.stream.Collectors;

      import static io.deliverygate.rules.Reporting.breach;
      import static io.deliverygate.rules.Reporting.noted;

      // Files.delete("nothing"): neither comments nor texts are code
      function String listed(List stories) {
          return (String) stories.stream()
              .map(story -> ((Story) story).id())
              .sorted()
              .collect(Collectors.joining(", "));
      }

      function Size sizeOf(BigDecimal points) {
          return points.compareTo(new BigDecimal("3")) > 0 ? Size.LARGE : Size.SMALL;
      }

      rule "epics, each once"
      when
          Story($epic : epic, epic != "")
          accumulate($story : Story(epic == $epic); $stories : collectList($story))
      then
          insertLogical(new Epos($epic, $stories, sizeOf(Points.of($stories))));
      end

      rule "An epic is small"
          @id("ACME-1")
          @title("Runtime.getRuntime() is but a text")
          @severity("WARN")
          @requires("backlog")
          @subject("each epic")
          @source("Q")
          @remedy("split it")
      when
          Parameter(name == "acme.points.max", $max : number)
          $epos : Epos($id : id, size != Size.SMALL, $stories : stories)
          eval(Points.of($stories).compareTo($max) > 0)
      then
          breach(drools, "epic " + $id, "too large: " + listed($stories))
              .max(Points.of($stories), $max, "points");
      end

      rule "Sizes are told"
          @id("ACME-1")
      when
          Epos($id : id, $size : size)
      then
          insertLogical(noted(drools, $id + ": " + $size.getWords()));
      end

      query "ACME-1 subjects"
          Epos()
      end
      """;

  private static final Map<String, String> PACK = Map.of("types.drl", TYPES, "epics.drl", RULES);

  private static Gate gate(TrustedRules rules) {
    GateDefinition definition =
        new GateDefinition(
            "acme", "Acme", GateMode.ENFORCED, false, List.of(), Set.of(), Set.of(), List.of());
    return new Gate(
        definition,
        List.of(new RuleSet("acme", rules::models, () -> AuthoredRules.ofDrl(Map.of()))));
  }

  private static Stream<Fact> facts(long max) {
    return Stream.of(
        Parameter.of("acme.points.max", BigDecimal.valueOf(max)),
        FactOf.type(Story.class, "id", "A-2", "epic", "pay", "points", 5),
        FactOf.type(Story.class, "id", "A-1", "epic", "pay", "points", 4),
        FactOf.type(Story.class, "id", "B-1", "epic", "ship", "points", 1));
  }

  private static GateRun run(TrustedRules rules, long max) {
    return OwnClassLoader.call(() -> GateRun.of(gate(rules), facts(max).toList()));
  }

  @Test
  void shouldFindWhatItSeeks() {
    GateRun run = run(TrustedCompiler.compile(PACK, Namespace.under("org.acme")), 8);

    assertThat(run.reporting().breaches("ACME-1"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.subject()).isEqualTo("epic pay");
              assertThat(found.message())
                  .isEqualTo("9 points, at most 8 allowed: too large: A-1, A-2");
            });
    assertThat(run.reporting().notes("ACME-1"))
        .containsExactly("pay: more", "ship: up to 3 points");
    assertThat(run.checked()).containsEntry("ACME-1", 2);
  }

  @Test
  void shouldFindTheSameAfterACache() {
    byte[] cached = TrustedCompiler.compile(PACK, Namespace.FREE).jar();

    GateRun run = run(TrustedRules.ofJar(cached), 9);

    assertThat(run.reporting().breaches("ACME-1")).isEmpty();
    assertThat(run.reporting().notes("ACME-1")).hasSize(2);
  }

  @Test
  void shouldNameTheFileOfWhatDoesNotCompile() {
    Map<String, String> files =
        Map.of("types.drl", TYPES, "epics.drl", RULES.replace("size != Size", "sise != Size"));

    assertThatThrownBy(() -> TrustedCompiler.compile(files, Namespace.FREE))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageStartingWith("epics.drl:")
        .hasMessageContaining("sise");
  }
}
