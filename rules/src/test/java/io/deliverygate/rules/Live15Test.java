package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.LegalAgreement;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.verdict.Breach;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legal agreements and data policy cover the users of this release. */
class Live15Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-15", facts);
  }

  @Test
  void shouldPassWhenBothCoverTheUsersOnTheReleaseDate() {
    GoLiveFacts.passes("LIVE-15", good(), 1);
  }

  @ParameterizedTest
  @CsvSource({"agreement, agreement", "data-policy, data policy"})
  void shouldBlockWhenOneIsNotThere(String id, String words) {
    assertThat(breach(good().without(LegalAgreement.class, id)))
        .isEqualTo("users citizens, " + words + ": no " + words + " covers them on 2026-03-05");
  }

  @ParameterizedTest
  @CsvSource({
    "agreement, validFrom, 2026-03-06",
    "agreement, validFrom, ''",
    "agreement, until, 2026-03-04",
    "agreement, covers, clerks",
    "data-policy, validFrom, 2026-03-06",
    "data-policy, validFrom, ''",
    "data-policy, until, 2026-03-04",
    "data-policy, covers, clerks"
  })
  void shouldBlockWhenOneDoesNotHoldOrCover(String id, String word, String value) {
    assertThat(breach(good().but(LegalAgreement.class, id, word, value)))
        .startsWith("users citizens, " + id.replace('-', ' '));
  }

  @Test
  void shouldLookAtEachGroup() {
    Facts facts = good().but(ReleasePlan.class, "1.0", "users", List.of("citizens", "clerks"));

    assertThat(GoLiveFacts.rule("LIVE-15", facts).breaches())
        .extracting(Breach::subject)
        .containsExactly("users clerks, agreement", "users clerks, data policy");
  }

  @Test
  void shouldNotLookAtTheUsersOfAnotherVersion() {
    GoLiveFacts.passes(
        "LIVE-15", good().with(of(ReleasePlan.class, "version", "2.0", "users", "clerks")), 1);
    GoLiveFacts.passes(
        "LIVE-15", good().with(of(ReleasePlan.class, "version", "2.0", "users", List.of())), 1);
  }

  @Test
  void shouldBlockWhenTheReleaseDoesNotSayWhomItIsFor() {
    assertThat(breach(good().but(ReleasePlan.class, "1.0", "users", List.of())))
        .startsWith("release 1.0: ")
        .contains("write users");
  }

  @Test
  void shouldFindNoEvidenceWhenTheReleaseIsNotPlanned() {
    assertThat(GoLiveFacts.gap("LIVE-15", good().but(ReleasePlan.class, "1.0", "version", "2.0")))
        .contains("version 1.0", "under releases");
  }
}
