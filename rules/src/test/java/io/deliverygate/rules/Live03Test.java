package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.dns;
import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Answer;
import io.deliverygate.fact.DnsChange;
import io.deliverygate.fact.DnsPlan;
import org.junit.jupiter.api.Test;

/** DNS changes are listed, reviewed and verified, or declared not needed. */
class Live03Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-03", facts);
  }

  private static Facts plan(Object... changes) {
    Facts facts = good().but(DnsPlan.class, "moves", changes);
    return facts.without(DnsChange.class);
  }

  private static String breachOfChange(Object... values) {
    return breach(good().without(DnsChange.class).with(dns(values)));
  }

  @Test
  void shouldPassWhenTheChangesAreReviewedAndVerified() {
    GoLiveFacts.passes("LIVE-03", good(), 2);
  }

  @Test
  void shouldPassWhenNoChangeIsNeededAndItSaysWhy() {
    GoLiveFacts.passes("LIVE-03", plan("needed", Answer.NO, "because", "same hosts"), 1);
  }

  @Test
  void shouldBlockWhenNobodyReviewedAChange() {
    assertThat(breachOfChange("verified", "Eve 2026-03-01"))
        .startsWith("DNS shop.example (new A), review: ");
  }

  @Test
  void shouldBlockWhenTheReviewHasNoDay() {
    assertThat(breachOfChange("reviewed", "Ann ", "verified", "Eve 2026-03-01")).contains("review");
  }

  @Test
  void shouldBlockWhenTheReviewHasNoName() {
    assertThat(breachOfChange("reviewed", " 2026-02-01", "verified", "Eve 2026-03-01"))
        .contains("review");
  }

  @Test
  void shouldBlockWhenTheReviewIsAhead() {
    assertThat(breachOfChange("reviewed", "Ann 2026-03-02", "verified", "Eve 2026-03-01"))
        .contains("review");
  }

  @Test
  void shouldBlockWhenNobodyVerifiedAChange() {
    assertThat(breachOfChange("reviewed", "Ann 2026-03-01"))
        .startsWith("DNS shop.example (new A), verification: ");
  }

  @Test
  void shouldBlockWhenTheVerificationHasNoName() {
    assertThat(breachOfChange("reviewed", "Ann 2026-03-01", "verified", " 2026-03-01"))
        .contains("verification");
  }

  @Test
  void shouldBlockWhenTheVerificationIsAhead() {
    assertThat(breachOfChange("reviewed", "Ann 2026-03-01", "verified", "Eve 2026-03-02"))
        .contains("verification");
  }

  @Test
  void shouldBlockWhenChangesAreNeededAndNoneIsListed() {
    assertThat(breach(plan())).startsWith("DNS plan: ").contains("no change is listed");
  }

  @Test
  void shouldBlockWhenNoChangeIsNeededAndItDoesNotSayWhy() {
    assertThat(breach(plan("needed", Answer.NO, "because", ""))).contains("write because");
  }

  @Test
  void shouldPassWhenChangesAreNeededAndItDoesNotSayWhy() {
    GoLiveFacts.passes("LIVE-03", good().but(DnsPlan.class, "moves", "because", ""), 2);
  }

  @Test
  void shouldBlockWhenNobodySaysWhetherNamesChange() {
    assertThat(breach(plan("needed", Answer.UNSTATED))).contains("write needed");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoPlan() {
    assertThat(GoLiveFacts.gap("LIVE-03", good().without(DnsPlan.class))).contains("write dns");
  }
}
