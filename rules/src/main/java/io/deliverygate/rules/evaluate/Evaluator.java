package io.deliverygate.rules.evaluate;

import static java.util.Comparator.reverseOrder;

import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.GateOutcome;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.Now;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.fact.WaiverUse;
import io.deliverygate.policy.Expectation;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Foreseen;
import io.deliverygate.rules.base.Gate;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.change.RuleChanges;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.record.Claims;
import io.deliverygate.rules.record.Doubts;
import io.deliverygate.rules.waiver.Approvals;
import io.deliverygate.rules.waiver.Emergencies;
import io.deliverygate.rules.waiver.Entitlement;
import io.deliverygate.rules.waiver.Excusable;
import io.deliverygate.rules.waiver.Waivers;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks every rule of every gate that the policy wants, and folds the answers into a verdict. The
 * same snapshot, policy and instant give the same verdict.
 */
public final class Evaluator {

  private final RuleBase rules;
  private final Snapshot snapshot;
  private final Policy policy;
  private final List<Loosening> changedRules;
  private final Entitlement entitlement;
  private final List<Object> facts;

  public Evaluator(RuleBase rules, Snapshot snapshot, Policy policy) {
    this.rules = rules;
    this.snapshot = snapshot;
    this.policy = policy;
    this.changedRules = OwnClassLoader.call(() -> RuleChanges.since(rules.packs(), snapshot));
    this.entitlement = Entitlement.of(snapshot, policy.authority(), subject().name());
    this.facts = facts();
  }

  /**
   * Evaluates.
   *
   * @param at the instant that counts as now
   * @param because reasons known to the caller why the verdict is not good for a release
   */
  public Verdict evaluate(Instant at, List<String> because) {
    Excuses excuses =
        new Excuses(
            new Waivers(snapshot, entitlement, at, zone(at)),
            new Emergencies(snapshot, entitlement, subject(), at, zone(at)));
    return OwnClassLoader.call(() -> verdict(at, excuses, incomplete(at, because)));
  }

  private Verdict verdict(Instant at, Excuses excuses, List<String> incomplete) {
    List<Foreseen> foreseen = new ArrayList<>();
    List<GateVerdict> gates = gates(at, excuses, foreseen);
    return Verdict.of(
            subject(),
            at,
            rules.reference(policy),
            SnapshotJson.digest(snapshot),
            gates,
            incomplete)
        .with(
            excuses.emergencies().notes(),
            excuses.waivers().inUse(gates),
            DeliveryFigures.of(snapshot, policy, at))
        .with(new DeliveryPlan(facts, foreseen, Day.of(at, zone(at))).of(policy.parameters()));
  }

  private Subject subject() {
    Release release = snapshot.all(Release.class).get(0);
    String revision =
        snapshot.all(Revision.class).stream().map(Revision::commit).findFirst().orElse("");
    return new Subject(release.name(), release.version(), revision);
  }

  private List<String> incomplete(Instant at, List<String> because) {
    List<String> reasons = new ArrayList<>(because);
    reasons.addAll(policy.layers().incompleteBecause());
    snapshot.all(PartialBuild.class).stream().map(PartialBuild::reason).forEach(reasons::add);
    if (!at.equals(snapshot.collectedAt())) {
      reasons.add("the instant was chosen: the evidence was collected " + snapshot.collectedAt());
    }
    return reasons;
  }

  /**
   * Every gate's verdict. Which waivers are of use is known only once every rule came to something:
   * the rules that look at that are asked last, and nothing is asked twice.
   */
  private List<GateVerdict> gates(Instant at, Excuses excuses, List<Foreseen> foreseen) {
    Now now = new Now(at, Day.of(at, zone(at)));
    List<Asked> asked = new ArrayList<>();
    List<GateVerdict> verdicts = new ArrayList<>();
    Map<String, GateMode> modes = new GateModes(rules.gates(), snapshot, today(now)).of(policy);
    for (GateDefinition gate : rules.gates()) {
      if (modes.getOrDefault(gate.id(), GateMode.OFF) != GateMode.OFF) {
        Asked one = ask(gate, now, List.copyOf(verdicts), excuses);
        asked.add(one);
        foreseen.addAll(one.judgement().run().reporting().foreseen());
        verdicts.add(verdict(one, modes, today(now), excuses));
      }
    }
    if (excuses.waivers().none()) {
      return verdicts;
    }
    List<WaiverUse> uses = excuses.waivers().uses(verdicts).toList();
    asked.forEach(gate -> gate.askLast(uses));
    return asked.stream().map(gate -> verdict(gate, modes, today(now), excuses)).toList();
  }

  /**
   * The zone that days are counted in: of today's and that of the base the one where a day ends
   * first, so that no change of the zone lets anything that is dated last longer.
   */
  private ZoneId zone(Instant at) {
    ZoneId today = Product.zoneOf(snapshot.all(Product.class).stream());
    return Stream.concat(
            Stream.of(today), snapshot.all(BaseProduct.class).stream().map(BaseProduct::days))
        .min(Comparator.comparing(zone -> at.atZone(zone).toLocalDateTime(), reverseOrder()))
        .orElse(today);
  }

  private static LocalDate today(Now now) {
    return now.today().date().orElseThrow();
  }

  /**
   * A gate whose rules were asked.
   *
   * @param facts what they were asked with
   */
  private record Asked(Gate gate, Supplier<Stream<Object>> facts, Judgement judgement) {

    String id() {
      return gate.definition().id();
    }

    /** Asks the rules that were left out, with what each waiver does. */
    void askLast(List<WaiverUse> uses) {
      if (GateRun.hasLast(gate)) {
        judgement.run().last(gate, Stream.concat(facts.get(), uses.stream()).toList());
      }
    }
  }

  private Asked ask(GateDefinition definition, Now now, List<GateVerdict> before, Excuses excuses) {
    Expectation expectation = new Expectation(snapshot, policy);
    Set<EvidenceKind> expected = expectation.expected(policy, definition);
    List<MissingEvidence> missing = new ArrayList<>(expectation.missing(expected));
    missing.addAll(expectation.strays(policy, expected));
    expectation.otherNewCode(policy).ifPresent(missing::add);
    Gate gate = rules.loaded(definition.id());
    Supplier<Stream<Object>> facts = () -> facts(now, missing, before);
    List<Object> all = facts.get().toList();
    EvidenceState evidence = new EvidenceState(snapshot, expected, missing);
    boolean allAtOnce = excuses.waivers().none();
    GateRun run = allAtOnce ? GateRun.of(gate, all) : GateRun.first(gate, all);
    return new Asked(gate, facts, new Judgement(subject().name(), evidence, run));
  }

  private GateVerdict verdict(
      Asked asked, Map<String, GateMode> modes, LocalDate today, Excuses excuses) {
    Map<String, Excusable> excusable =
        asked.gate().cards().stream().collect(Collectors.toMap(RuleCard::id, RuleCard::excusable));
    List<RuleVerdict> judged =
        judged(asked, today)
            .map(rule -> excuses.waivers().over(rule, excusable.get(rule.id())))
            .toList();
    GateMode mode = modes.getOrDefault(asked.id(), GateMode.OFF);
    GateVerdict gate = new GateFold(policy, today).gate(asked.id(), mode, judged);
    return excuses.emergencies().over(gate, neverExcused(asked.gate()));
  }

  private Stream<RuleVerdict> judged(Asked asked, LocalDate today) {
    boolean partial = !snapshot.all(PartialBuild.class).isEmpty();
    List<RuleVerdict> judged = asked.gate().cards().stream().map(asked.judgement()::of).toList();
    return new LeastShare(policy, today, partial).of(asked.gate(), judged).stream();
  }

  private static Set<String> neverExcused(Gate gate) {
    return gate.cards().stream()
        .filter(card -> card.excusable() == Excusable.NEVER)
        .map(RuleCard::id)
        .collect(Collectors.toSet());
  }

  /** What excuses breaches. */
  private record Excuses(Waivers waivers, Emergencies emergencies) {}

  /** What is known, every claim as of the day from which it counts, and what is in doubt. */
  private List<Object> facts() {
    Approvals approvals = Approvals.of(snapshot, entitlement);
    Claims claims = Claims.of(snapshot, policy.parameters());
    List<Fact> known = snapshot.stream().map(approvals::judged).map(claims::counted).toList();
    return Stream.concat(
            known.stream(), Doubts.of(known, policy.parameters(), entitlement.people()).stream())
        .toList();
  }

  private Stream<Object> facts(Now now, List<MissingEvidence> missing, List<GateVerdict> before) {
    return Stream.<Stream<?>>of(
            facts.stream(),
            Stream.of(entitlement.people()),
            policy.parameters().values().stream(),
            policy.layers().loosened().stream(),
            changedRules.stream(),
            Stream.of(now),
            missing.stream(),
            before.stream().map(Evaluator::outcome))
        .flatMap(facts -> facts);
  }

  private static GateOutcome outcome(GateVerdict gate) {
    return new GateOutcome(gate.id(), gate.status().name(), gate.status().passes());
  }
}
