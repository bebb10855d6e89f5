package io.deliverygate.rules.kit;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.EvaluationParameters;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
 * What a test gives a rule: facts, an instant, parameters that differ from the standard, who holds
 * which role, and the kinds of evidence that were not found. Every other kind counts as found.
 * Where the facts do not say it, the project is one release of one module with main and test
 * sources.
 */
record Scenario(
    Instant at,
    List<Fact> facts,
    Map<String, Parameter> parameters,
    Authority authority,
    Map<EvidenceKind, EvidenceGap> gaps) {

  /** A test is about one rule: the others of its gate may have nothing to judge. */
  private static final Parameter ANY_SHARE =
      Parameter.of(EvaluationParameters.LEAST_SHARE, BigDecimal.ZERO);

  /** Nothing is known yet, at noon of a day in spring. */
  static final Scenario EMPTY =
      new Scenario(
          FactValue.NOON,
          List.of(),
          Map.of(ANY_SHARE.name(), ANY_SHARE),
          Authority.SHIPPED,
          Map.of());

  private static final ProjectModule ONLY = new ProjectModule("project", "", true, true, "pom.xml");

  Scenario {
    facts = List.copyOf(facts);
    parameters = Map.copyOf(parameters);
    gaps = Map.copyOf(gaps);
  }

  Scenario at(Instant other) {
    return new Scenario(other, facts, parameters, authority, gaps);
  }

  Scenario with(Authority other) {
    return new Scenario(at, facts, parameters, other, gaps);
  }

  Scenario given(Collection<? extends Fact> more) {
    return with(Stream.concat(facts.stream(), more.stream()).toList());
  }

  /** Without the facts that the test picks out. */
  Scenario without(Predicate<Fact> which) {
    return with(facts.stream().filter(which.negate()).toList());
  }

  /** With the facts that the test picks out changed. */
  Scenario but(Predicate<Fact> which, Function<Fact, Fact> change) {
    return with(facts.stream().map(f -> which.test(f) ? change.apply(f) : f).toList());
  }

  private Scenario with(List<Fact> others) {
    return new Scenario(at, others, parameters, authority, gaps);
  }

  Scenario with(Parameter parameter) {
    Map<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(parameter.name(), parameter);
    return new Scenario(at, facts, changed, authority, gaps);
  }

  /** With evidence of these kinds expected and not found. */
  Scenario notFound(Collection<EvidenceKind> kinds) {
    Map<EvidenceKind, EvidenceGap> more = new EnumMap<>(EvidenceKind.class);
    kinds.forEach(kind -> more.put(kind, new EvidenceGap(true, Set.of())));
    return lacking(more);
  }

  Scenario lacking(Map<EvidenceKind, EvidenceGap> kinds) {
    Map<EvidenceKind, EvidenceGap> more = new HashMap<>(gaps);
    more.putAll(kinds);
    List<Fact> others =
        facts.stream()
            .filter(fact -> !(fact instanceof EvidenceSearch s && kinds.containsKey(s.kind())))
            .toList();
    return new Scenario(at, others, parameters, authority, more);
  }

  /** The modules of the project. */
  List<String> modules() {
    return none(ProjectModule.class) ? List.of(ONLY.name()) : modules(facts);
  }

  private static List<String> modules(List<Fact> facts) {
    return facts.stream()
        .filter(ProjectModule.class::isInstance)
        .map(fact -> ((ProjectModule) fact).name())
        .toList();
  }

  /** File and line of the facts that the test picks out, as breaches name them. */
  Set<String> places(Predicate<Fact> which) {
    return facts.stream()
        .filter(which)
        .map(
            fact ->
                fact instanceof Declared record
                    ? fact.source() + ":" + record.line()
                    : fact.source())
        .collect(Collectors.toSet());
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
    Set<EvidenceKind> expected =
        gaps.keySet().stream()
            .filter(kind -> gaps.get(kind).expected())
            .collect(Collectors.toSet());
    Policy policy = Policy.standard(base.gates()).expecting(expected).with(authority);
    Map<String, GateMode> modes = new HashMap<>(policy.gates());
    modes.replaceAll((id, mode) -> gates.contains(id) ? GateMode.ENFORCED : GateMode.OFF);
    policy = policy.withGates(modes);
    for (Parameter parameter : parameters.values()) {
      policy = policy.with(parameter);
    }
    return policy;
  }

  /** The facts, with what is to be said of a project that the test leaves out. */
  Snapshot snapshot() {
    List<Fact> all = new ArrayList<>(facts);
    if (none(Release.class)) {
      all.add(new Release("project", "1.0", "pom.xml"));
    }
    if (none(ProjectModule.class)) {
      all.add(ONLY);
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
        : modules(all);
  }

  private EvidenceSearch search(EvidenceKind kind, String module) {
    EvidenceGap gap = gaps.get(kind);
    boolean found = gap == null || !gap.isIn(module);
    String note = found ? "" : "no " + kind.title() + " in this test";
    return new EvidenceSearch(kind, module, List.of("test"), found ? 1 : 0, note);
  }
}
