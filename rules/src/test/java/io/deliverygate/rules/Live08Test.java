package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.authority;
import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Answer;
import io.deliverygate.fact.AuthorityToOperate;
import io.deliverygate.fact.ReleasePlan;
import org.junit.jupiter.api.Test;

/** The authority to operate, where needed, is granted and valid on the release date. */
class Live08Test {

  private static Facts with(Object... values) {
    return good().without(AuthorityToOperate.class).with(authority(values));
  }

  private static String breach(Object... values) {
    return GoLiveFacts.breach("LIVE-08", with(values));
  }

  @Test
  void shouldPassWhenItHoldsOnTheReleaseDate() {
    GoLiveFacts.passes("LIVE-08", good(), 1);
  }

  @Test
  void shouldBlockWhenItEndsADayBeforeTheRelease() {
    assertThat(breach("granted", "2026-01-01", "until", "2026-03-04"))
        .isEqualTo(
            "authority to operate, validity: it holds until 2026-03-04, and the release is on"
                + " 2026-03-05");
  }

  @Test
  void shouldLookAtTodayWhenThePlannedDayIsOver() {
    Facts facts = with("granted", "2026-01-01", "until", "2026-02-28");
    facts.but(ReleasePlan.class, "1.0", "planned", "2026-02-28");

    assertThat(GoLiveFacts.breach("LIVE-08", facts)).contains("the release is on 2026-03-01");
  }

  @Test
  void shouldBlockWhenNobodyGrantedIt() {
    assertThat(breach("grantedBy", "", "granted", "2026-01-01", "until", "2027-01-01"))
        .startsWith("authority to operate, grant: ");
  }

  @Test
  void shouldBlockWhenTheDayOfTheGrantIsUnknown() {
    assertThat(breach("until", "2027-01-01")).startsWith("authority to operate, grant: ");
  }

  @Test
  void shouldBlockWhenTheGrantIsAhead() {
    assertThat(breach("granted", "2026-03-02", "until", "2027-01-01"))
        .startsWith("authority to operate, grant: ");
  }

  @Test
  void shouldBlockWhenTheEndIsUnknown() {
    assertThat(breach("granted", "2026-01-01"))
        .startsWith("authority to operate, validity: ")
        .contains("write until");
  }

  @Test
  void shouldPassWhenNoneIsNeededAndItSaysWhy() {
    GoLiveFacts.passes(
        "LIVE-08",
        with("needed", Answer.NO, "because", "internal", "grantedBy", "", "until", "2020-01-01"),
        1);
    GoLiveFacts.passes(
        "LIVE-08", with("needed", Answer.NO, "because", "internal", "grantedBy", ""), 1);
  }

  @Test
  void shouldBlockWhenNoneIsNeededAndItDoesNotSayWhy() {
    assertThat(breach("needed", Answer.NO)).contains("write because");
  }

  @Test
  void shouldBlockWhenItDoesNotSayWhetherOneIsNeeded() {
    assertThat(breach("needed", Answer.UNSTATED)).contains("write needed");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoWordOnIt() {
    assertThat(GoLiveFacts.gap("LIVE-08", good().without(AuthorityToOperate.class)))
        .contains("authority-to-operate");
  }
}
