package io.deliverygate.rules;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Base;
import io.deliverygate.fact.Component;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.MethodComplexity;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A project in facts: good as it comes, to be spoilt one fact at a time. */
public final class Facts {

  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Fact> facts = new ArrayList<>();

  /** A shop of one module that passes everything that is measured; it keeps no records. */
  public static Facts good() {
    return new Facts()
        .with(new Release("shop", "1.0", "pom.xml"))
        .with(
            new Revision(
                "0123456789abcdef0123456789abcdef01234567",
                Moment.of("2026-02-28T12:00:00Z"),
                true,
                List.of(),
                ".git"))
        .with(new Base("9876543210abcdef", "it is the last commit in common with 'main'", ".git"))
        .with(new Component("shop", "com.acme", "money", "2.1", "compile", "pom.xml"))
        .with(new ProjectModule("shop", "", true, true, "pom.xml"))
        .withTests(TestOutcome.PASSED, 20)
        .with(coverage("Shop.java", 80, 20, 70, 30))
        .with(method("pay", 15))
        .withFindings(2, 10)
        .with(new Duplication("shop", "Shop.java", 50, 1000, "target/cpd.xml"))
        .with(new AcceptedEffort("shop", new BigDecimal(105), "baseline.json"))
        .withAccepted("PMD|R2|A.java|m", 10, "A.java")
        .found(measured());
  }

  /** The good project that the cases of a shipped gate begin with. */
  public static Facts goodFor(String gate) {
    Facts facts = new Facts();
    ShippedCases.good(gate).stream().forEach(facts::with);
    return facts;
  }

  private static EvidenceKind[] measured() {
    return Stream.of(EvidenceKind.values())
        .filter(kind -> kind.scope() != Scope.RECORDS)
        .toArray(EvidenceKind[]::new);
  }

  static Coverage coverage(String file, long lines, long missed, long branches, long untaken) {
    return new Coverage("shop", file, lines, missed, branches, untaken, "target/jacoco.xml");
  }

  public static MethodComplexity method(String name, int complexity) {
    return new MethodComplexity(
        "shop", "com.acme.Shop", name + "()", "com/acme/Shop.java", 7, complexity, "target/j.xml");
  }

  public Facts with(Fact fact) {
    facts.add(fact);
    return this;
  }

  public Facts without(Class<? extends Fact> type) {
    facts.removeIf(type::isInstance);
    return this;
  }

  /** The same with one fact changed: see {@link FactOf#but}. */
  public <F extends Fact> Facts but(Class<F> type, String id, Object... changes) {
    facts.replaceAll(
        fact -> type.isInstance(fact) && FactOf.is(fact, id) ? FactOf.but(fact, changes) : fact);
    return this;
  }

  /** Like {@link #but(Class, String, Object...)}, for facts that have no name. */
  public <F extends Fact> Facts but(Class<F> type, Predicate<F> which, Object... changes) {
    facts.replaceAll(
        fact ->
            type.isInstance(fact) && which.test(type.cast(fact))
                ? FactOf.but(fact, changes)
                : fact);
    return this;
  }

  public <F extends Fact> Facts without(Class<F> type, Predicate<F> which) {
    facts.removeIf(fact -> type.isInstance(fact) && which.test(type.cast(fact)));
    return this;
  }

  public Facts without(Class<? extends Fact> type, String id) {
    facts.removeIf(fact -> type.isInstance(fact) && FactOf.is(fact, id));
    return this;
  }

  Facts found(EvidenceKind... kinds) {
    for (EvidenceKind kind : kinds) {
      boolean project = kind.scope() == Scope.PROJECT || kind.scope() == Scope.RECORDS;
      with(new EvidenceSearch(kind, project ? "" : "shop", List.of("target"), 1, ""));
    }
    return this;
  }

  public Facts notFound(EvidenceKind kind, String note) {
    facts.removeIf(fact -> fact instanceof EvidenceSearch search && search.kind() == kind);
    return with(new EvidenceSearch(kind, "shop", List.of("target/reports"), 0, note));
  }

  Facts withTests(TestOutcome outcome, int count) {
    for (int i = 0; i < count; i++) {
      String name = outcome.name().toLowerCase(Locale.ROOT) + i;
      with(new TestResult("shop", "com.acme.ShopTest", name, outcome, "why", "target/TEST.xml"));
    }
    return this;
  }

  public Facts withFindings(int priority, int count) {
    for (int i = 0; i < count; i++) {
      with(
          new Finding("shop", "PMD", "R" + priority, priority, "m", "A.java", i, "target/pmd.xml"));
    }
    return this;
  }

  /** A baseline that accepts a flaw so many times. */
  Facts withAccepted(String print, int count, String... files) {
    for (int i = 0; i < count; i++) {
      with(
          new AcceptedFlaw(
              "shop", print, "tool", "rule", List.of(files), List.of(), "text", "baseline.yaml"));
    }
    return this;
  }

  public Snapshot snapshot() {
    return Snapshot.of(NOW, facts);
  }

  public Verdict verdict() {
    return verdict(Policy.standard(RuleBase.shipped().gates()));
  }

  public Verdict verdict(Policy policy) {
    return new Evaluator(RuleBase.shipped(), snapshot(), policy).evaluate(NOW, List.of());
  }

  /** What one rule comes to when its gate is enforced. */
  public RuleVerdict rule(String id) {
    return rule(id, Policies.only(gateOf(id), GateMode.ENFORCED));
  }

  /** What one rule comes to under a policy. */
  public RuleVerdict rule(String id, Policy policy) {
    return verdict(policy).gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String gateOf(String id) {
    return switch (id.substring(0, id.indexOf('-'))) {
      case "FRAME" -> "framing";
      case "INTEG" -> "integrity";
      case "LIVE" -> "go-live";
      case "SEQ" -> "sequence";
      case "READY" -> "ready";
      case "FLOW" -> "flow";
      case "DONE" -> "done";
      default -> "debt";
    };
  }
}
