package io.deliverygate.rules;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Asks what waivers make of a rule: Bob requests, Cid is the architect. */
final class WaiverCase {

  private WaiverCase() {}

  static final String SUBJECT = "module shop, priority 1";

  /** The standard policy with Cid as architect, and more that it says. */
  static Policy policy(String... more) {
    Map<String, List<String>> said = new TreeMap<>(Authority.SHIPPED.said());
    said.put("roles.architect", List.of("Cid Example <cid@example.com>"));
    said.put("roles.chief-product-owner", List.of("Ann"));
    for (int i = 0; i < more.length; i += 2) {
      said.put(more[i], List.of(more[i + 1]));
    }
    return Policies.standard().with(new Authority(said));
  }

  /** A shop without a baseline, with so many findings of priority 1. */
  static Facts findings(int count) {
    return Facts.good()
        .without(AcceptedEffort.class)
        .without(AcceptedFlaw.class)
        .without(EvidenceSearch.class, search -> search.kind() == EvidenceKind.BASELINE)
        .withFindings(1, count);
  }

  static Verdict verdict(Facts facts, Policy policy, Instant at) {
    return new Evaluator(RuleBase.shipped(), facts.snapshot(), policy).evaluate(at, List.of());
  }

  static RuleVerdict rule(String id, Facts facts, Policy policy, Instant at) {
    return rule(verdict(facts, policy, at), each -> each.id().equals(id));
  }

  static RuleVerdict debt02(Facts facts) {
    return rule("DEBT-02", facts, policy(), Facts.NOW);
  }

  static RuleVerdict rule(Verdict verdict, Predicate<RuleVerdict> which) {
    return verdict.gates().stream()
        .map(GateVerdict::rules)
        .flatMap(List::stream)
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  /** A waiver of what DEBT-02 finds in the facts, as it is now, with some changes. */
  static Waiver waiver(Facts facts, Object... changes) {
    Breach breach = debt02(facts).breaches().get(0);
    Waiver waiver =
        FactOf.type(
            Waiver.class,
            "id",
            "W-1",
            "ruleId",
            "DEBT-02",
            "subject",
            breach.subject(),
            "reason",
            "legacy",
            "requester",
            "Bob",
            "approver",
            "Cid Example",
            "expires",
            "2026-04-01T00:00:00Z",
            "value",
            breach.actual(),
            "fact",
            breach.fact(),
            "signature",
            "");
    return (Waiver) FactOf.but(waiver, changes);
  }
}
