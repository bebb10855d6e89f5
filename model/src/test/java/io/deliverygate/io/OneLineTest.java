package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void shouldMakeOneLineOfMany() {
    assertThat(OneLine.of("one\r\ntwo\u2028three\u2029four\u0085five"))
        .isEqualTo("one two three four five");
  }

  @Test
  void shouldDropWhatSteersATerminal() {
    assertThat(OneLine.of("\u001b[31mred\u009b2J\u0007\u0000")).isEqualTo("[31mred 2J");
  }

  @Test
  void shouldDropWhatTurnsTheDirectionOfReading() {
    assertThat(OneLine.of("txt.\u202Eexe\u202C\u2066a\u2069\u200Fb")).isEqualTo("txt. exe a b");
  }

  @Test
  void shouldDropWhatNobodySees() {
    assertThat(OneLine.of("a\u200Bb\uFEFFc\u00ADd")).isEqualTo("a b c d");
  }

  @Test
  void shouldDropHalfACharacter() {
    assertThat(OneLine.of("a\uD83Db")).isEqualTo("a b");
  }

  @Test
  void shouldKeepLettersOfAllLanguages() {
    assertThat(OneLine.of("Zürich, 東京, Ωμέγα, 🚦")).isEqualTo("Zürich, 東京, Ωμέγα, 🚦");
  }

  @Test
  void shouldCutANovel() {
    assertThat(OneLine.of("x".repeat(10_000))).hasSize(500).endsWith("…");
  }

  @Test
  void shouldKeepTheBlanksOfAPath() {
    assertThat(OneLine.visible("my  files/\u001b[2Jx")).isEqualTo("my  files/ [2Jx");
  }
}
