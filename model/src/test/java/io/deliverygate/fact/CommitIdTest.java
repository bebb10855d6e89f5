package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits are named by whole ids. */
class CommitIdTest {

  private static final String ID = "0123456789abcdef0123456789abcdef01234567";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        "0123456789ABCDEF0123456789abcdef01234567",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void shouldTakeAllDigits(String text) {
    assertThat(CommitId.whole(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456",
        "0123456789abcdef0123456789abcdef0123456",
        "0123456789abcdef0123456789abcdef012345678",
        "0123456789abcdef0123456789abcdef0123456g",
        "HEAD",
        "\uff100123456789abcdef0123456789abcdef012345"
      })
  void shouldTakeNothingElse(String text) {
    assertThat(CommitId.whole(text)).isFalse();
    assertThat(CommitId.same(text, ID)).isFalse();
  }

  @Test
  void shouldMeanTheSameCommitInCapitals() {
    assertThat(CommitId.same(ID.toUpperCase(Locale.ROOT), ID)).isTrue();
    assertThat(CommitId.same(ID, ID.replace('7', '8'))).isFalse();
  }
}
