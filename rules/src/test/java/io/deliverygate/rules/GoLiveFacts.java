package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.AuthorityToOperate;
import io.deliverygate.fact.Communication;
import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.DnsChange;
import io.deliverygate.fact.DnsPlan;
import io.deliverygate.fact.Document;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.LegalAgreement;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.LoadTarget;
import io.deliverygate.fact.LoadTest;
import io.deliverygate.fact.Monitoring;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.RollbackPlan;
import io.deliverygate.fact.RollbackRehearsal;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.SuccessMetric;
import io.deliverygate.fact.Technology;
import io.deliverygate.fact.TestPlan;
import io.deliverygate.fact.TestPlanRun;
import io.deliverygate.fact.Vulnerability;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;

/** A shop whose version 1.0 may be released on 2026-03-05, to be spoilt one fact at a time. */
final class GoLiveFacts {

  private GoLiveFacts() {}

  static Facts good() {
    Facts facts =
        DoneFacts.good()
            .without(FlowTeam.class)
            .found(EvidenceKind.PRODUCT, EvidenceKind.GO_LIVE, EvidenceKind.SEQUENCE);
    prepared().forEach(facts::with);
    measured().forEach(facts::with);
    agreed().forEach(facts::with);
    return facts;
  }

  private static List<Fact> prepared() {
    return List.of(
        of(TestPlan.class, "id", "QA-1", "link", "docs/qa.md", "line", 3),
        of(TestPlanRun.class, "plan", "QA-1", "version", "1.0", "on", "2026-02-20"),
        of(Dependency.class, "id", "D-1", "release", "1.0", "resolved", "2026-03-01"),
        of(Dependency.class, "id", "D-2", "release", "2.0"),
        of(DnsPlan.class, "needed", "yes", "because", "moves"),
        dns("reviewed", "Ann 2026-02-20", "verified", "Eve 2026-03-01"),
        of(RollbackPlan.class, "link", "docs/rollback.md"),
        of(RollbackRehearsal.class, "on", "2025-12-01", "by", "Eve"),
        of(Monitoring.class, "kind", "monitoring", "link", "https://m", "since", "2026-03-01"),
        of(Monitoring.class, "kind", "alerting", "link", "https://a"),
        of(Communication.class, "version", "1.0", "audience", "Stakeholders", "on", "2026-03-01"),
        of(Document.class, "kind", "release-notes", "link", "NEWS.md", "version", "1.0"),
        metric("baseline", "3 %", "target", "5 %", "instrumentation", "dashboard"));
  }

  private static List<Fact> measured() {
    return List.of(
        target("users", 100, "perSecond", 50, "p95Millis", 400, "errorPercent", 1),
        of(LoadTest.class, "version", "1.0", "report", "target/load.jtl", "on", "2026-02-25"),
        result(FactOf.type(LoadResult.class, "transaction", "pay")),
        of(Technology.class, "name", "Java", "allowed", "yes", "checked", "2026-03-01"),
        component("org.apache.commons", "commons-lang3", "Apache-2.0"),
        of(SecurityScan.class, "module", "shop", "version", "1.0", "source", "target/dc.json"),
        of(Vulnerability.class, "module", "shop", "component", "x.jar", "id", "C-1", "cvss", 6.9));
  }

  private static List<Fact> agreed() {
    return List.of(
        of(
            ReleasePlan.class,
            "version",
            "1.0",
            "planned",
            "2026-03-05",
            "author",
            "Bob",
            "users",
            "citizens"),
        authority("granted", "2026-03-01", "until", "2026-03-05"),
        of(FlowTeam.class, "chiefProductOwner", "Ann"),
        approval("by", "Ann"),
        legal("agreement", "validFrom", "2026-03-05"),
        legal("data-policy", "validFrom", "2026-01-01", "until", "2026-03-05"));
  }

  static <F extends Fact> F of(Class<F> type, Object... values) {
    return FactOf.type(type, values);
  }

  static Fact dns(Object... values) {
    return FactOf.but(of(DnsChange.class, "name", "shop.example", "change", "new A"), values);
  }

  static Fact metric(Object... values) {
    return FactOf.but(of(SuccessMetric.class, "id", "sales", "instrumented", "2026-03-01"), values);
  }

  static Fact target(Object... values) {
    return FactOf.but(of(LoadTarget.class, "transaction", "pay"), values);
  }

  /** What a load test measured that meets each target exactly. */
  static Fact result(Fact result, Object... changes) {
    Fact good =
        FactOf.but(
            result,
            "samples",
            1000L,
            "errors",
            10L,
            "users",
            100,
            "perSecond",
            50,
            "p95Millis",
            400,
            "ended",
            "2026-02-19T10:00:00Z",
            "source",
            "target/load.jtl");
    return FactOf.but(good, changes);
  }

  static Fact component(String group, String name, String licences) {
    return of(
        SbomComponent.class,
        "module",
        "shop",
        "group",
        group,
        "name",
        name,
        "version",
        "1",
        "licences",
        licences.isEmpty() ? List.of() : List.of(licences.split(";")),
        "source",
        "target/bom.json");
  }

  static Fact authority(Object... values) {
    return FactOf.but(of(AuthorityToOperate.class, "needed", "yes", "grantedBy", "CIO"), values);
  }

  static Fact approval(Object... values) {
    Fact approval =
        of(
            Approval.class,
            "role",
            "chief-product-owner",
            "version",
            "1.0",
            "revision",
            "0123456789abcdef0123456789abcdef01234567",
            "at",
            Facts.NOW);
    return FactOf.but(approval, values);
  }

  static Fact legal(String kind, Object... values) {
    return FactOf.but(
        of(LegalAgreement.class, "id", kind, "kind", kind, "covers", "citizens"), values);
  }

  /** What the organisation of the shop authorises. */
  static Policy policy() {
    return Policies.only("go-live", GateMode.ENFORCED)
        .with(Parameter.of("live.components.allowed", List.of("org.apache.*:*", "left-pad")))
        .with(Parameter.of("live.components.own", List.of("com.acme:*")))
        .with(Parameter.of("live.components.banned", List.of("*:log4j")))
        .with(Parameter.of("live.licences.allowed", List.of("Apache-2.0", "MIT")));
  }

  static RuleVerdict rule(String id, Facts facts) {
    return facts.rule(id, policy());
  }

  /** Subject and message of the only breach. */
  static String breach(String id, Facts facts) {
    RuleVerdict rule = rule(id, facts);
    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.breaches()).hasSize(1);
    Breach breach = rule.breaches().get(0);
    return breach.subject() + ": " + breach.message();
  }

  /** Why a rule cannot judge; it reports nothing besides. */
  static String gap(String id, Facts facts) {
    RuleVerdict rule = rule(id, facts);
    assertThat(rule.status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(rule.breaches()).isEmpty();
    return rule.reason();
  }

  static void passes(String id, Facts facts, int checked) {
    RuleVerdict rule = rule(id, facts);
    assertThat(rule.breaches()).isEmpty();
    assertThat(rule.status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule.checked()).isEqualTo(checked);
  }
}
