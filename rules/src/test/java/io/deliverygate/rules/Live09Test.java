package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.approval;
import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static io.deliverygate.rules.GoLiveFacts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.Revision;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import java.util.List;
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
  void shouldPassWhoeverApprovesWhenNobodySaysWhoHoldsTheRole() {
    passes(good().without(FlowTeam.class).but(Approval.class, "Ann", "by", "Eve"));
    passes(
        good()
            .but(FlowTeam.class, "Ann", "chiefProductOwner", "")
            .but(Approval.class, "Ann", "by", "Eve"));
  }

  @Test
  void shouldBlockWhenTheAuthorApproved() {
    assertThat(breach(good().but(ReleasePlan.class, "1.0", "author", "ann ")))
        .isEqualTo(
            "approval of chief-product-owner: only ann approved, who is the author of the"
                + " release");
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
    passes(good().without(FlowTeam.class).with(approval("by", "Bob")));
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
                .rule("LIVE-09", policy().with(roles("architect", "chief-scrum-master", "legal")))
                .breaches())
        .extracting(Breach::subject, Breach::message)
        .satisfiesExactly(
            breach -> assertThat(breach.toList().toString()).contains("chief-scrum", "Sue"),
            breach -> assertThat(breach.toList().toString()).contains("of legal", "only Bob"));
  }

  private static Parameter roles(String... roles) {
    return Parameter.of("live.approval.roles", List.of(roles));
  }

  @Test
  void shouldNotApplyWhenNobodyHasToApprove() {
    assertThat(good().rule("LIVE-09", policy().with(roles())).status())
        .isEqualTo(RuleStatus.NOT_APPLICABLE);
  }

  @Test
  void shouldFindNoEvidenceWhenTheRevisionIsUnknown() {
    Facts facts = good().without(Revision.class).notFound(EvidenceKind.REVISION, "no git");

    assertThat(GoLiveFacts.rule("LIVE-09", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }
}
