package io.deliverygate.rules.kit;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Evaluator;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test gives a rule: facts, an instant, parameters that differ from the standard, and the
 * kinds of evidence that are expected and were not found. Every other kind counts as found. Where
 * the facts do not say it, the project is one release of one module with main and test sources.
 */
record World(
    Instant at, List<Fact> facts, Map<String, Parameter> parameters, Set<EvidenceKind> notFound) {

  /** Nothing is known yet, at noon of a day in spring. */
  static final World EMPTY = new World(FactValue.NOON, List.of(), Map.of(), Set.of());

  World {
    facts = List.copyOf(facts);
    parameters = Map.copyOf(parameters);
    notFound = Set.copyOf(notFound);
  }

  World at(Instant other) {
    return new World(other, facts, parameters, notFound);
  }

  World given(Collection<? extends Fact> more) {
    return with(Stream.concat(facts.stream(), more.stream()).toList());
  }

  /** Without the facts that the test picks out. */
  World without(Predicate<Fact> which) {
    return with(facts.stream().filter(which.negate()).toList());
  }

  /** With the facts that the test picks out changed. */
  World but(Predicate<Fact> which, Function<Fact, Fact> change) {
    return with(facts.stream().map(f -> which.test(f) ? change.apply(f) : f).toList());
  }

  private World with(List<Fact> others) {
    return new World(at, others, parameters, notFound);
  }

  World with(Parameter parameter) {
    Map<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(parameter.name(), parameter);
    return new World(at, facts, changed, notFound);
  }

  World notFound(Collection<EvidenceKind> kinds) {
    Set<EvidenceKind> more = EnumSet.noneOf(EvidenceKind.class);
    more.addAll(notFound);
    more.addAll(kinds);
    return without(fact -> fact instanceof EvidenceSearch search && kinds.contains(search.kind()))
        .expecting(more);
  }

  private World expecting(Set<EvidenceKind> kinds) {
    return new World(at, facts, parameters, kinds);
  }

  /**
   * Asks the rules of some gates.
   *
   * @return what every rule of these gates, and of those that they build on, came to, by id
   */
  Map<String, RuleVerdict> ask(RuleBase base, Set<String> gates) {
    return new Evaluator(base, snapshot(), policy(base, gates))
        .evaluate(at, List.of()).gates().stream()
            .map(GateVerdict::rules)
            .flatMap(List::stream)
            .collect(Collectors.toMap(RuleVerdict::id, Function.identity()));
  }

  private Policy policy(RuleBase base, Set<String> gates) {
    Policy policy = Policy.standard(base.gates()).expecting(notFound);
    Map<String, GateMode> modes = new HashMap<>(policy.gates());
    modes.replaceAll((id, mode) -> gates.contains(id) ? GateMode.ENFORCED : GateMode.OFF);
    policy = policy.withGates(modes);
    for (Parameter parameter : parameters.values()) {
      policy = policy.with(parameter);
    }
    return policy;
  }

  private Snapshot snapshot() {
    List<Fact> all = new ArrayList<>(facts);
    if (none(Release.class)) {
      all.add(new Release("project", "1.0", "pom.xml"));
    }
    if (none(ProjectModule.class)) {
      all.add(new ProjectModule("project", "", true, true, "pom.xml"));
    }
    searches(all).forEach(all::add);
    return Snapshot.of(at, all);
  }

  private boolean none(Class<? extends Fact> type) {
    return facts.stream().noneMatch(type::isInstance);
  }

  /** What was looked for, as far as the test does not say it in so many words. */
  private List<EvidenceSearch> searches(List<Fact> all) {
    List<EvidenceSearch> searches = new ArrayList<>();
    Set<EvidenceKind> kinds = EnumSet.allOf(EvidenceKind.class);
    kinds.removeIf(this::isSearched);
    for (EvidenceKind kind : kinds) {
      for (String module : modules(kind, all)) {
        searches.add(search(kind, module));
      }
    }
    return searches;
  }

  private boolean isSearched(EvidenceKind kind) {
    return facts.stream()
        .anyMatch(fact -> fact instanceof EvidenceSearch search && search.kind() == kind);
  }

  private static List<String> modules(EvidenceKind kind, List<Fact> all) {
    return kind.scope() == Scope.PROJECT || kind.scope() == Scope.RECORDS
        ? List.of("")
        : all.stream()
            .filter(ProjectModule.class::isInstance)
            .map(fact -> ((ProjectModule) fact).name())
            .toList();
  }

  private EvidenceSearch search(EvidenceKind kind, String module) {
    boolean found = !notFound.contains(kind);
    String note = found ? "" : "no " + kind.title() + " in this test";
    return new EvidenceSearch(kind, module, List.of("test"), found ? 1 : 0, note);
  }
}
