package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.approval;
import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static io.deliverygate.rules.GoLiveFacts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.Revision;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chief product owner approved exactly this version and revision, and is not its author. */
class Live09Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-09", facts);
  }

  private static void passes(Facts facts) {
    GoLiveFacts.passes("LIVE-09", facts, 1);
  }

  @Test
  void shouldPassWhenTheChiefProductOwnerApproved() {
    passes(good());
  }

  @Test
  void shouldBlockWhenNobodyApproved() {
    assertThat(breach(good().without(Approval.class)))
        .isEqualTo(
            "approval of chief-product-owner: nobody approved version 1.0 at commit"
                + " 0123456789abcdef0123456789abcdef01234567");
  }

  @ParameterizedTest
  @CsvSource({
    "version, 1.0.1",
    "revision, 0123457",
    "revision, 012345",
    "at, 2026-03-01T12:00:01Z",
    "role, architect"
  })
  void shouldBlockWhenTheApprovalIsOfSomethingElse(String word, String value) {
    assertThat(breach(good().but(Approval.class, "Ann", word, value))).contains("nobody approved");
  }

  @Test
  void shouldPassWhenTheWholeCommitIsNamed() {
    String commit = "0123456789ABCDEF0123456789abcdef01234567";

    passes(good().but(Approval.class, "Ann", "revision", commit));
  }

  @Test
  void shouldBlockWhenSomebodyElseApproved() {
    assertThat(breach(good().but(Approval.class, "Ann", "by", "Eve")))
        .contains("not by who holds the role: Ann");
  }

  @Test
  void shouldPassWhenSomebodyElseApprovedToo() {
    passes(good().with(approval("by", "Eve")));
  }

  @Test
  void shouldFindNoEvidenceWhenNobodySaysWhoHoldsTheRole() {
    for (Facts facts :
        List.of(
            good().without(FlowTeam.class),
            good().but(FlowTeam.class, "Ann", "chiefProductOwner", ""),
            good().without(FlowTeam.class).without(Approval.class))) {
      assertThat(GoLiveFacts.gap("LIVE-09", facts))
          .isEqualTo(
              "nobody is recorded as chief-product-owner, so nobody is known to be entitled (write"
                  + " who is under roles in delivery-gate.yaml, or under flow-team in"
                  + " delivery/flow.yaml)");
    }
  }

  @Test
  void shouldBlockWhenTheAuthorApproved() {
    assertThat(breach(good().but(ReleasePlan.class, "1.0", "author", "ann ")))
        .isEqualTo(
            "approval of chief-product-owner: only Ann approved, who is or may be the author of the"
                + " release, ann");
  }

  @Test
  void shouldBlockWhenTheAuthorAndSomebodyWithoutTheRoleApproved() {
    Facts facts = good().but(ReleasePlan.class, "1.0", "author", "Ann");

    assertThat(breach(facts.with(approval("by", "Eve")))).contains("only Ann approved");
  }

  @Test
  void shouldBlockWhenTheAuthorWithoutTheRoleApproved() {
    Facts facts = good().but(Approval.class, "Ann", "by", "Bob");

    assertThat(breach(facts)).contains("not by who holds the role: Ann");
  }

  @Test
  void shouldPassWhenTheAuthorApprovedToo() {
    Facts facts = good().without(FlowTeam.class).with(approval("by", "Bob"));
    Policy both = policy().with(roles("chief-product-owner", "Ann", "Bob"));

    assertThat(facts.rule("LIVE-09", both).status()).isEqualTo(RuleStatus.PASSED);
  }

  @Test
  void shouldPassWhenTheChiefIsTheAuthorOfAnotherVersion() {
    passes(good().with(of(ReleasePlan.class, "version", "1.1", "author", "Ann")));
  }

  @Test
  void shouldBlockWhenTheAuthorIsNotStated() {
    assertThat(breach(good().but(ReleasePlan.class, "1.0", "author", "")))
        .startsWith("release 1.0, author: ")
        .contains("write author");
  }

  @Test
  void shouldBlockWhenTheReleaseIsNotPlanned() {
    assertThat(breach(good().but(ReleasePlan.class, "1.0", "version", "1.1")))
        .startsWith("release 1.0, author: ");
  }

  @Test
  void shouldLookAtEachRoleThatHasToApprove() {
    Facts facts =
        good()
            .but(FlowTeam.class, "Ann", "architect", "Tim", "chiefScrumMaster", "Sue")
            .with(approval("role", "architect", "by", "Tim"))
            .with(approval("role", "chief-scrum-master", "by", "Tim"))
            .with(approval("role", "legal", "by", "Bob"));

    assertThat(
            facts
                .rule(
                    "LIVE-09",
                    policy()
                        .with(needed("architect", "chief-scrum-master", "legal"))
                        .with(roles("legal", "Bob")))
                .breaches())
        .extracting(Breach::subject, Breach::message)
        .satisfiesExactly(
            breach -> assertThat(breach.toList().toString()).contains("chief-scrum", "Sue"),
            breach -> assertThat(breach.toList().toString()).contains("of legal", "only Bob"));
  }

  /** A policy that names who holds a role. */
  private static Authority roles(String role, String... holders) {
    Map<String, List<String>> said = new TreeMap<>(Authority.SHIPPED.said());
    said.put("roles." + role, List.of(holders));
    return new Authority(said);
  }

  private static Parameter needed(String... roles) {
    return Parameter.of("live.approval.roles", List.of(roles));
  }

  @Test
  void shouldNotApplyWhenNobodyHasToApprove() {
    assertThat(good().rule("LIVE-09", policy().with(needed())).status())
        .isEqualTo(RuleStatus.NOT_APPLICABLE);
  }

  @Test
  void shouldFindNoEvidenceWhenTheRevisionIsUnknown() {
    Facts facts = good().without(Revision.class).notFound(EvidenceKind.REVISION, "no git");

    assertThat(GoLiveFacts.rule("LIVE-09", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }

  /** Whoever an approval names: a name, an address, or both. */
  @Nested
  class WhoIsWho {

    private static final String INES = "Ines Park <ines@example.com>";

    private static Facts approved(String author, String by, String chief) {
      return good()
          .but(ReleasePlan.class, "1.0", "author", author)
          .but(Approval.class, "Ann", "by", by)
          .but(FlowTeam.class, "Ann", "chiefProductOwner", chief);
    }

    private static RuleStatus status(Facts facts) {
      return facts.rule("LIVE-09", policy().with(roles("chief-product-owner", INES))).status();
    }

    @ParameterizedTest
    @CsvSource({
      "Ines Park, ines@example.com, ines@example.com",
      "Ines Park, ines@example.com, Ines Park",
      "'Ines  Park', Ines Park, Ines Park",
      "ines@example.com, Ines Park <ines@example.com>, ines@example.com",
      "INES PARK, ines@example.com, ines@example.com",
      "In\u0435s Park, ines@example.com, ines@example.com",
      "Ines\u200bPark, Ines Park, Ines Park",
      "'Bob; Ines Park', ines@example.com, Ines Park"
    })
    void shouldBlockWhenTheAuthorMayHaveApproved(String author, String by, String chief) {
      assertThat(status(approved(author, by, chief))).isEqualTo(RuleStatus.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
      "Ines",
      "ipark",
      "Inez Park",
      "ines@home.example",
      "ines.park@home.example",
      "Zoe Quist <ipark@home.example>",
      "unknown",
      "root@localhost",
      "'Bob; nobody'"
    })
    void shouldFindNoEvidenceWhereNobodyCanTellWhetherTheAuthorApproved(String author) {
      Facts facts = approved(author, "ines@example.com", "Ines Park");

      assertThat(status(facts)).isEqualTo(RuleStatus.NO_EVIDENCE);
      assertThat(facts.rule("LIVE-09", policy().with(roles("chief-product-owner", INES))).reason())
          .contains(
              "nobody can tell whether ines@example.com",
              "is the author of the release, " + author,
              "teams in delivery/flow.yaml");
    }

    @ParameterizedTest
    @CsvSource({
      "Bob, ines@example.com, Ines Park",
      "Bob, Ines Park, ines@example.com",
      "bob@example.com, INES PARK, Ines Park <ines@example.com>",
      "Bob <bob@example.com>, ines@example.com, ines@example.com",
      "Inge Park, ' ines  park ', ''"
    })
    void shouldPassWhenSomebodyElseInTheRoleApproved(String author, String by, String chief) {
      assertThat(status(approved(author, by, chief))).isEqualTo(RuleStatus.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
      "Bob, In\u0435s Park, Ines Park",
      "Bob, Ines Park <mallory@example.com>, Ines Park",
      "Bob, Ines, Ines Park",
      "Bob, Pia Berg, Pia Berg",
      "Bob, Ines Park, Pia Berg"
    })
    void shouldBlockWhenItMayBeSomebodyElse(String author, String by, String chief) {
      assertThat(status(approved(author, by, chief))).isEqualTo(RuleStatus.BREACHED);
    }
  }

  @Test
  void shouldSayWhyAPartOfACommitIdDoesNotCount() {
    RuleVerdict rule =
        GoLiveFacts.rule("LIVE-09", good().but(Approval.class, "Ann", "revision", "0123456"));

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.reason())
        .isEqualTo(
            "the approval of chief-product-owner by Ann does not count: '0123456' is not a whole"
                + " commit id, and others can begin so (write all 40 digits: git rev-parse"
                + " 0123456)");
  }

  @Test
  void shouldNotCountWhatWasApprovedBeforeTheCommitWasMade() {
    Facts early = good().but(Approval.class, "Ann", "at", "2026-02-28T11:59:59Z");

    assertThat(breach(early)).contains("nobody approved");
    assertThat(GoLiveFacts.rule("LIVE-09", early).reason())
        .contains("it was given 2026-02-28T11:59:59Z, before the commit was made");
    passes(good().but(Approval.class, "Ann", "at", "2026-02-28T12:00:00Z"));
    passes(early.but(Revision.class, each -> true, "committed", Moment.UNKNOWN));
  }
}
