package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {

  @ParameterizedTest
  @CsvSource({
    "Größe, Groesse",
    "ÄÖÜ äöü, AeOeUe aeoeue",
    "Café <Müller>, Caf. .Mueller.",
    "' a/b-c?:(d).e+f ', a/b-c?:(d).e+f"
  })
  void keepsToTheLettersBanksAccept(String text, String expected) {
    assertThat(SepaText.clean(text)).isEqualTo(expected);
  }
}
