package io.deliverygate.rules.kit;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A test of rules, for any JUnit project: given facts, at this instant, a rule should come to this.
 *
 * <pre>{@code
 * RuleTest.of(rules)
 *     .at("2026-03-01T12:00:00Z")
 *     .given(fact("story", "id", "PAY-1", "status", "done"))
 *     .with("acme.points.max", 8)
 *     .expect("ACME-01")
 *     .breaches("story PAY-1")
 *     .saying("no criterion");
 * }</pre>
 *
 * <p>Each call gives a new test, so that a good project can be a constant which tests spoil one
 * fact at a time. All evidence counts as found but for what {@link #notFound} names; the project is
 * one release of one module unless facts say otherwise. Without {@link #at} it is noon UTC of
 * 2026-03-01.
 */
public final class RuleTest {

  private final RuleBase base;
  private final RuleIndex index;
  private final Scenario scenario;

  private RuleTest(RuleBase base, RuleIndex index, Scenario scenario) {
    this.base = base;
    this.index = index;
    this.scenario = scenario;
  }

  /** A test in which nothing is known yet. */
  public static RuleTest of(RuleBase base) {
    return new RuleTest(base, RuleIndex.of(base), Scenario.EMPTY);
  }

  /**
   * A test of the rules of a folder, a pack or a project, in company of the shipped ones.
   *
   * @throws io.deliverygate.io.BadInputException where they cannot be read or do not compile
   */
  public static RuleTest of(Path rules) {
    try {
      return of(TestedPack.read(rules, List.of()).base());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The instant that counts as now, such as {@code 2026-03-01T12:00:00Z}. */
  public RuleTest at(String instant) {
    return with(scenario.at(Instant.parse(instant)));
  }

  /** With more facts; {@link Given} makes them. */
  public RuleTest given(Fact... facts) {
    return given(List.of(facts));
  }

  /** With more facts, such as those of {@link Given#yaml}. */
  public RuleTest given(Collection<? extends Fact> facts) {
    return with(scenario.given(facts));
  }

  /**
   * With the facts of a project as {@code check} wrote them, at the instant of that check.
   *
   * @param evidence an {@code evidence.json}
   */
  public RuleTest givenSnapshot(Path evidence) throws IOException {
    return with(Scenarios.of(SnapshotJson.read(evidence)));
  }

  /**
   * With a fact changed.
   *
   * @param type key of the fact's type
   * @param name a text by which the fact is known, such as its id
   * @param changes pairs of component and value
   * @throws IllegalArgumentException where no such fact was given
   */
  public RuleTest but(String type, String name, Object... changes) {
    return with(scenario.but(given(type, name), fact -> Given.but(fact, changes)));
  }

  /** Without any fact of a type. */
  public RuleTest without(String type) {
    FactType without = FactType.named(type);
    return with(scenario.without(fact -> without.type().isInstance(fact)));
  }

  /**
   * Without a fact.
   *
   * @throws IllegalArgumentException where no such fact was given
   */
  public RuleTest without(String type, String name) {
    return with(scenario.without(given(type, name)));
  }

  /**
   * With another value of a parameter: a number, texts, or the rows of a table as maps.
   *
   * @throws IllegalArgumentException where there is no such parameter
   */
  public RuleTest with(String parameter, Object value) {
    return with(scenario.with(index.parameter(parameter, value)));
  }

  /** With evidence that is expected and was not found. */
  public RuleTest notFound(EvidenceKind... kinds) {
    return with(scenario.notFound(Set.of(kinds)));
  }

  /**
   * Asks a rule.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  public Outcome expect(String rule) {
    Set<String> gates = Set.of(index.gateOf(rule));
    return new Outcome(Scenarios.known(rule, scenario.ask(base, gates)));
  }

  private Predicate<Fact> given(String type, String name) {
    return Scenarios.fact(scenario, FactType.named(type), name);
  }

  private RuleTest with(Scenario other) {
    return new RuleTest(base, index, other);
  }
}
