package io.deliverygate.rules;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Approval;
import io.deliverygate.fact.Blocker;
import io.deliverygate.fact.Component;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Incident;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Now;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Risk;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.SprintEvent;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.Team;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.VerifiedCriterion;
import io.deliverygate.fact.Vulnerability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule for every shipped sentence, with facts that it finds something in and facts, changed in
 * just that respect, in which it finds nothing.
 */
final class SentenceCases {

  /**
   * One rule.
   *
   * @param when sentences, one a line
   * @param subject what it reports on in the bad facts; the text of a note or a gap
   */
  record Case(String when, String then, String subject, List<Fact> bad, List<Fact> good) {
    @Override
    public String toString() {
      return when.replace("\n", " / ") + " / " + then;
    }
  }

  private final List<Case> cases = new ArrayList<>();

  private SentenceCases() {}

  static List<Case> all() {
    SentenceCases cases = new SentenceCases();
    cases.stories();
    cases.storyDetails();
    cases.criteria();
    cases.epics();
    cases.sprintsAndTeams();
    cases.risks();
    cases.dependenciesAndBlockers();
    cases.operation();
    cases.approvals();
    cases.code();
    cases.tests();
    cases.components();
    cases.remarks();
    return cases.cases;
  }

  private void stories() {
    on("story", "a story that is done has no criterion", "S", facts(done()), facts(open()));
    on(
        "story",
        "a story that is done has no criterion",
        "S",
        facts(done(), criterion("story", "OTHER")),
        facts(done(), criterion()));
    on("story", "a story that is done", "S", facts(done()), facts(open()));
    on("story", "a story that is in progress", "S", facts(open()), facts(done()));
    on("story", "a story that is planned", "S", facts(story("status", "planned")), facts(open()));
    on("story", "a story\n- without a team", "S", facts(open()), facts(story("team", "T")));
    on(
        "story",
        "a story\nthe story belongs to an epic that is not recorded",
        "S",
        facts(story("epic", "E")),
        facts(story("epic", "E"), fact(Epic.class, "id", "E"), story("id", "S-2")));
    on(
        "story",
        "a story\nthe story has an open blocker",
        "S",
        facts(story(), fact(Blocker.class, "id", "B", "story", "S")),
        facts(story(), fact(Blocker.class, "story", "S", "resolved", "2026-01-01"), blocker()));
    on(
        "story",
        "a story\nthe story waits for an open dependency",
        "S",
        facts(story(), fact(Dependency.class, "id", "D", "story", "S")),
        facts(story(), dependency("story", "S", "resolved", "2026-01-01"), dependency()));
    on(
        "story",
        "a story\nnobody but its author reviewed the story",
        "S",
        facts(story(), fact(Review.class, "story", "S", "author", "Ann", "reviewer", "Ann")),
        facts(story(), fact(Review.class, "story", "S", "author", "Ann", "reviewer", "Bob")));
  }

  private void storyDetails() {
    on("story", "a story\n- without an estimate", "S", facts(story()), facts(story("points", 1)));
    on(
        "story",
        "the limit is \"x\"\na story\n- estimated above the limit",
        "S",
        facts(limit(8), story("points", "8.5")),
        facts(limit(8), story("points", 8), story()));
    on("story", "a story\n- without a benefit", "S", facts(story()), facts(story("benefit", "b")));
    on("story", "a story\n- without a sprint", "S", facts(story()), facts(story("sprint", "1")));
    on("story", "a story\n- without an epic", "S", facts(story()), facts(story("epic", "E")));
    on(
        "story",
        "a story that is done\n- that nobody accepted\n- without a benefit",
        "S",
        facts(done()),
        facts(
            story("status", "done", "accepted", "Ann 2026-01-01"),
            story("status", "done", "benefit", "b")));
    on(
        "story",
        "the terms are \"teams\"\na story\n- whose team is among the terms",
        "S",
        facts(Parameter.of("teams", List.of("A", "B")), story("team", "B")),
        facts(Parameter.of("teams", List.of("A", "B")), story("team", "C")));
  }

  private void criteria() {
    on(
        "criterion",
        "a story that is done has a criterion that no passing test verifies",
        "S/C",
        facts(done(), criterion(), verified(false)),
        facts(done(), criterion(), verified(true)));
    on(
        "criterion",
        "a story that is done has a criterion that no passing test verifies",
        "S/C",
        facts(done(), criterion()),
        facts(open(), criterion(), criterion("story", "OTHER")));
    on(
        "criterion",
        "a story that is done\nthe story has a criterion\nno passing test verifies the criterion",
        "S/C",
        facts(done(), criterion(), verified(false)),
        facts(done(), criterion(), verified(true), criterion("story", "OTHER")));
    on(
        "story",
        "a story\nthe story has no criterion",
        "S",
        facts(story(), criterion("story", "OTHER")),
        facts(story(), criterion()));
    on(
        "criterion",
        "a criterion\na test that verifies the criterion did not pass",
        "S/C",
        facts(criterion(), verified(false)),
        facts(criterion(), verified(true)));
    on(
        "criterion",
        "a criterion\na passing test verifies the criterion",
        "S/C",
        facts(criterion(), verified(true)),
        facts(criterion(), verified(false)));
    on(
        "criterion",
        "a criterion\n- without a given",
        "S/C",
        facts(criterion()),
        facts(criterion("given", "a basket")));
    on(
        "criterion",
        "a criterion\n- without an outcome",
        "S/C",
        facts(criterion()),
        facts(criterion("outcome", "it is paid")));
  }

  private void epics() {
    on(
        "epic",
        "an epic\nthe epic has no story",
        "E",
        facts(epic(), story("epic", "OTHER")),
        facts(epic(), story("epic", "E")));
    on(
        "epic",
        "an epic\n- without a contribution",
        "E",
        facts(epic()),
        facts(epic("contribution", "c")));
    on(
        "epic",
        "an epic\n- without acceptance conditions",
        "E",
        facts(epic()),
        facts(epic("acceptance", "it pays")));
    on("epic", "an epic\n- without a milestone", "E", facts(epic()), facts(epic("milestone", "M")));
  }

  private void sprintsAndTeams() {
    Fact held = fact(SprintEvent.class, "sprint", "1", "kind", "review", "on", "2026-02-01");
    Fact looked =
        fact(SprintEvent.class, "sprint", "1", "kind", "retrospective", "on", "2026-02-01");
    on(
        "sprint",
        "a sprint that has ended",
        "1",
        facts(sprint("lastDay", "2026-02-28")),
        facts(sprint("lastDay", "2026-03-01")));
    on(
        "sprint",
        "a sprint\nthe sprint had no review",
        "1",
        facts(sprint(), looked, fact(SprintEvent.class, "sprint", "1", "kind", "review")),
        facts(sprint(), held));
    on(
        "sprint",
        "a sprint\nthe sprint had no retrospective",
        "1",
        facts(sprint(), held),
        facts(sprint(), looked));
    on("sprint", "a sprint\n- without a goal", "1", facts(sprint()), facts(sprint("goal", "g")));
    on(
        "sprint",
        "a sprint\n- without a capacity",
        "1",
        facts(sprint()),
        facts(sprint("capacity", 9)));
    on(
        "team",
        "a team\nthe team has no product owner",
        "T",
        facts(team(), member("T", "developer"), member("OTHER", "product-owner")),
        facts(team(), member("T", "product-owner")));
    on(
        "team",
        "a team\nthe team has no scrum master",
        "T",
        facts(team(), member("T", "product-owner")),
        facts(team(), member("T", "scrum-master")));
    on(
        "team",
        "a team\nthe team has no member",
        "T",
        facts(team(), member("OTHER", "developer")),
        facts(team(), member("T", "developer")));
  }

  private void risks() {
    on("risk", "an open risk", "risk R", facts(risk()), facts(risk("closed", "2026-01-01")));
    on(
        "risk",
        "the limit is \"x\"\nan open risk\nthe score of the risk is above the limit",
        "risk R",
        facts(limit(12), risk("likelihood", 4, "impact", 4)),
        facts(limit(12), risk("likelihood", 4, "impact", 3)));
    on(
        "score of the risk",
        "the limit is \"x\"\nan open risk\nthe score of the risk is above the limit",
        "risk R",
        facts(limit(12), risk("likelihood", 4, "impact", 4)),
        facts(limit(12), risk("likelihood", 4, "impact", 3)));
    on(
        "risk",
        "an open risk\nthe review of the risk is overdue",
        "risk R",
        facts(risk("review", "2026-02-28")),
        facts(risk("review", "2026-03-01")));
    on(
        "risk",
        "an open risk\n- without a mitigation",
        "risk R",
        facts(risk()),
        facts(risk("mitigation", "m")));
    on(
        "risk",
        "an open risk\n- without an owner",
        "risk R",
        facts(risk()),
        facts(risk("owner", "Ann")));
    on(
        "risk",
        "an open risk\n- without a review",
        "risk R",
        facts(risk()),
        facts(risk("review", "2026-03-02")));
  }

  private void dependenciesAndBlockers() {
    on(
        "dependency",
        "a dependency that is overdue",
        "dependency D",
        facts(dependency("due", "2026-02-28")),
        facts(
            dependency("due", "2026-03-01"),
            dependency("due", "2026-01-01", "resolved", "2026-01-02")));
    on(
        "dependency",
        "an open dependency\n- without a due date",
        "dependency D",
        facts(dependency()),
        facts(dependency("due", "2026-03-01"), dependency("resolved", "2026-01-01")));
    on(
        "dependency",
        "an open dependency\n- without an owner",
        "dependency D",
        facts(dependency()),
        facts(dependency("owner", "Ann")));
    on(
        "blocker",
        "the limit is \"x\"\nan open blocker\nthe blocker is older in days than the limit",
        "blocker B",
        facts(limit(3), blocker("since", "2026-02-25")),
        facts(limit(3), blocker("since", "2026-02-26"), blocker()));
    on(
        "blocker",
        "an open blocker",
        "blocker B",
        facts(blocker()),
        facts(blocker("resolved", "2026-02-26")));
  }

  private void operation() {
    Fact production = fact(Environment.class, "id", "live", "kind", "production");
    Fact staging = fact(Environment.class, "id", "live", "kind", "staging");
    on(
        "deployment",
        "a deployment that failed",
        "deployment P",
        facts(deployment("outcome", "failed")),
        facts(deployment("outcome", "rolled-back")));
    on(
        "deployment",
        "a deployment that was rolled back",
        "deployment P",
        facts(deployment("outcome", "rolled-back")),
        facts(deployment("outcome", "failed")));
    on(
        "deployment",
        "a deployment\nit was to production",
        "deployment P",
        facts(deployment("environment", "live"), production),
        facts(deployment("environment", "live"), staging, deployment("environment", "test")));
    on(
        "incident",
        "a deployment\nit caused an incident",
        "incident I",
        facts(deployment(), fact(Incident.class, "id", "I", "deployment", "P")),
        facts(deployment(), fact(Incident.class, "id", "I", "deployment", "OTHER")));
    on(
        "incident",
        "an incident that is not restored",
        "incident I",
        facts(fact(Incident.class, "id", "I")),
        facts(fact(Incident.class, "id", "I", "restored", "2026-02-01T10:00:00Z")));
    on("incident", "an incident", "incident I", facts(fact(Incident.class, "id", "I")), facts());
  }

  private void approvals() {
    String sentences = "the release\nnobody approved it in the role \"architect\"";
    Fact release = new Release("shop", "1.0", "pom.xml");
    Fact revision =
        new Revision(
            "0123456789abcdef0123456789abcdef01234567", Moment.UNKNOWN, true, List.of(), ".git");
    on("release", sentences, "release 1.0", facts(release, revision), facts(revision));
    Stream.of("role", "version", "revision")
        .map(key -> FactOf.but(approval(), key, "another one"))
        .forEach(
            other ->
                on(
                    "release",
                    sentences,
                    "release 1.0",
                    facts(release, revision, other),
                    facts(release, revision, approval())));
  }

  private static Fact approval() {
    return fact(
        Approval.class,
        "role",
        "architect",
        "version",
        "1.0",
        "revision",
        "0123456789abcdef0123456789abcdef01234567");
  }

  private void code() {
    String more = "the limit is \"x\"\nthere are more findings of \"PMD\" than the limit";
    on(
        "findings",
        more,
        "build: findings",
        facts(limit(1), finding("rule", "A"), finding("rule", "B")),
        facts(limit(1), finding(), finding("tool", "CPD")));
    on(
        "findings",
        more.replace("PMD", "CPD"),
        "build: findings",
        facts(limit(0), finding("tool", "CPD", "rule", "A")),
        facts(limit(0), finding()));
    on(
        "finding",
        "a finding of \"PMD\"",
        "PMD|A|Shop.java|m",
        facts(finding("rule", "A")),
        facts(finding("tool", "CPD")));
    on(
        "finding",
        "the limit is \"x\"\na finding of \"PMD\"\nthe finding is as urgent as the limit",
        "PMD||Shop.java|m",
        facts(limit(2), finding("priority", 2)),
        facts(limit(2), finding("priority", 3)));
    on(
        "coverage of lines",
        "the limit is \"x\"\ntests cover fewer lines in percent than the limit",
        "build: lines",
        facts(limit(80), coverage("linesCovered", 79L, "linesMissed", 21L)),
        facts(limit(80), coverage("linesCovered", 80L, "linesMissed", 20L)));
    on(
        "coverage of branches",
        "the limit is \"x\"\ntests cover fewer branches in percent than the limit",
        "build: branches",
        facts(limit(80), coverage("branchesCovered", 79L, "branchesMissed", 21L)),
        facts(limit(80), coverage("branchesCovered", 80L, "branchesMissed", 20L)));
    on(
        "duplication",
        "the limit is \"x\"\nmore code in percent is duplicated than the limit",
        "build: duplication",
        facts(limit(3), fact(Duplication.class, "duplicatedTokens", 4L, "tokens", 100L)),
        facts(limit(3), fact(Duplication.class, "duplicatedTokens", 3L, "tokens", 100L)));
  }

  private void tests() {
    on(
        "test",
        "a test that failed",
        "ShopTest.pays",
        facts(test("errored")),
        facts(test("skipped")));
    on(
        "test",
        "a test that was skipped",
        "ShopTest.pays",
        facts(test("skipped")),
        facts(test("failed")));
    on(
        "test",
        "a test that is flaky",
        "ShopTest.pays",
        facts(test("passed-flaky")),
        facts(test("passed")));
    on(
        "tests",
        "the limit is \"x\"\nfewer tests ran than the limit",
        "build: tests",
        facts(limit(2), test("passed"), test("skipped")),
        facts(limit(2), test("passed"), test("failed")));
  }

  private void components() {
    on(
        "component",
        "a component that is a snapshot",
        "g:n:1-SNAPSHOT",
        facts(component("version", "1-SNAPSHOT")),
        facts(component("version", "1")));
    on(
        "component",
        "a component of the group \"com.acme\"",
        "com.acme:n:",
        facts(component("group", "com.acme")),
        facts(component("group", "com.acme.shop")));
    on(
        "component",
        "a component without a licence",
        "n",
        facts(fact(SbomComponent.class, "name", "n")),
        facts(fact(SbomComponent.class, "name", "n", "licences", "MIT")));
    on(
        "vulnerability",
        "the limit is \"x\"\na vulnerability scored above the limit",
        "c: CVE-1",
        facts(limit(7), vulnerability("cvss", "7.1")),
        facts(limit(7), vulnerability("cvss", "7"), vulnerability()));
    on(
        "vulnerability",
        "a vulnerability without a score",
        "c: CVE-1",
        facts(vulnerability()),
        facts(vulnerability("cvss", "0")));
  }

  private void remarks() {
    cases.add(
        new Case("a story that is done", "note \"look\"", "look", facts(done()), facts(open())));
    cases.add(
        new Case(
            "a story that is done",
            "say that \"the plan\" is missing and \"write it\"",
            "the plan (write it)",
            facts(done()),
            facts(open())));
  }

  private void on(String what, String when, String subject, List<Fact> bad, List<Fact> good) {
    cases.add(new Case(when, "report \"it is so\" on the " + what, subject, bad, good));
  }

  private static List<Fact> facts(Fact... facts) {
    List<Fact> all = new ArrayList<>(List.of(facts));
    all.add(new Now(Facts.NOW, Day.of("2026-03-01")));
    return all;
  }

  private static Fact fact(Class<? extends Fact> type, Object... values) {
    return FactOf.type(type, values);
  }

  private static Fact limit(long number) {
    return Parameter.of("x", BigDecimal.valueOf(number));
  }

  private static Fact story(Object... values) {
    return FactOf.but(fact(Story.class, "id", "S"), values);
  }

  private static Fact done() {
    return story("status", "done");
  }

  private static Fact open() {
    return story("status", "in-progress");
  }

  private static Fact criterion(Object... values) {
    return FactOf.but(fact(AcceptanceCriterion.class, "story", "S", "id", "C"), values);
  }

  private static Fact verified(boolean passed) {
    return fact(VerifiedCriterion.class, "criterion", "S/C", "test", "T", "passed", passed);
  }

  private static Fact epic(Object... values) {
    return FactOf.but(fact(Epic.class, "id", "E"), values);
  }

  private static Fact sprint(Object... values) {
    return FactOf.but(fact(Sprint.class, "id", "1"), values);
  }

  private static Fact team() {
    return fact(Team.class, "id", "T");
  }

  private static Fact member(String team, String role) {
    return fact(Member.class, "team", team, "name", "Ann", "roles", role);
  }

  private static Fact risk(Object... values) {
    return FactOf.but(fact(Risk.class, "id", "R"), values);
  }

  private static Fact dependency(Object... values) {
    return FactOf.but(fact(Dependency.class, "id", "D"), values);
  }

  private static Fact blocker(Object... values) {
    return FactOf.but(fact(Blocker.class, "id", "B"), values);
  }

  private static Fact deployment(Object... values) {
    return FactOf.but(fact(Deployment.class, "id", "P"), values);
  }

  private static Fact finding(Object... values) {
    return FactOf.but(
        fact(Finding.class, "tool", "PMD", "file", "Shop.java", "message", "m"), values);
  }

  private static Fact coverage(Object... values) {
    return fact(Coverage.class, values);
  }

  private static Fact test(String outcome) {
    return fact(TestResult.class, "suite", "ShopTest", "name", "pays", "outcome", outcome);
  }

  private static Fact component(Object... values) {
    return FactOf.but(fact(Component.class, "group", "g", "name", "n"), values);
  }

  private static Fact vulnerability(Object... values) {
    return FactOf.but(fact(Vulnerability.class, "component", "c", "id", "CVE-1"), values);
  }
}
