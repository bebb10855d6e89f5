package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbanTest {

  @ParameterizedTest
  @CsvSource({
    "DE89 3704 0044 0532 0130 00, DE89370400440532013000",
    "fr14 2004 1010 0505 0001 3m02 606, FR1420041010050500013M02606",
    "NL91ABNA0417164300, NL91ABNA0417164300",
    "NO93 8601 1117 947, NO9386011117947"
  })
  void readsNumbersAsPeopleWriteThem(String text, String value) {
    assertThat(Iban.parse(text)).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({
    "DE88370400440532013000, the check digits do not match",
    "DE8937040044053201300, an IBAN of this country has 22 characters",
    "BR1500000000000010932840814P2, country outside the SEPA area",
    "0532013000, not written like an IBAN"
  })
  void rejectsOthersWithTheReason(String text, String why) {
    assertThatThrownBy(() -> Iban.parse(text))
        .isInstanceOf(PaymentRejectedException.class)
        .hasMessage(why + ": " + text);
  }

  @Test
  void formatsInGroupsOfFour() {
    assertThat(Iban.parse("NO9386011117947").formatted()).isEqualTo("NO93 8601 1117 947");
  }
}
