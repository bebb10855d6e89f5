package io.deliverygate.evidence.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.OneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  private final ShownText texts = new ShownText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "two words",
        " ends ",
        "two  blanks",
        "tab\there",
        "a\nb\r\nc",
        "bell\u0007",
        "delete\u007f",
        "next\u0085line",
        "line\u2028separator",
        "ünï cödé",
        "\n\n"
      })
  void shouldSayTheSameAsOneLineWhenTextIsAny(String text) {
    assertThat(texts.of(text)).isEqualTo(OneLine.of(text));
  }

  @Test
  void shouldCutWhenTextIsLong() {
    assertThat(texts.of("x".repeat(500))).hasSize(500).endsWith("x");
    assertThat(texts.of("x".repeat(501))).hasSize(500).endsWith("…");
  }

  @Test
  void shouldKeepOneCopyWhenTextsAreEqual() {
    assertThat(texts.of(new String("again"))).isSameAs(texts.of(new String(" again\n")));
  }
}
