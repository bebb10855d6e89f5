package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether users, people of records and authors of changes are the same. */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "ines, INES",
    "Ines Park <ines@example.com>, ines@example.com",
    "Ines Park, 'ines  park'",
    "Ines Park, In\u0435s Park",
    "Ines Park, Ines\u200b Park",
    "ines@example.com, ines+ci@example.com"
  })
  void shouldKnowOnePersonHoweverATextWritesThem(String one, String other) {
    assertThat(Identity.of(one).is(Identity.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ines, inga",
    "Ines Park <ines@example.com>, Inga Park <inga@example.com>",
    "Ines Park, ines@example.com",
    "ines@example.com, ines@example.org",
    "'', ''"
  })
  void shouldTellPeopleApart(String one, String other) {
    assertThat(Identity.of(one).is(Identity.of(other))).isFalse();
  }

  @Test
  void shouldGoByEverythingThatIsKnownOfAUser() {
    Identity user = Identity.of(Stream.of("ines", "Ines P.", "Ines Park <ines@example.com>"));

    assertThat(user.is(Identity.of("ines@example.com"))).isTrue();
    assertThat(user.is(Identity.of("Ines"))).isTrue();
    assertThat(user.is(Identity.of("Park"))).isFalse();
  }
}
