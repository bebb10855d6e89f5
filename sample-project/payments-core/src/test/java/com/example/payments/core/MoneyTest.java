package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void fillsUpDecimals() {
    assertThat(Money.euros("12.5")).hasToString("12.50 EUR");
    assertThat(Money.parse("1200", YEN)).hasToString("1200 JPY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.005", "ten", "", "1,50"})
  void rejectsWhatIsNotAnAmount(String text) {
    assertThatThrownBy(() -> Money.euros(text))
        .isInstanceOf(PaymentRejectedException.class)
        .hasMessageContaining("not an amount in EUR");
  }

  @Test
  void addsAndSubtracts() {
    assertThat(Money.euros("10.10").plus(Money.euros("0.95"))).isEqualTo(Money.euros("11.05"));
    assertThat(Money.euros("10").minus(Money.euros("10.01"))).isEqualTo(Money.euros("-0.01"));
  }

  @Test
  void neverMixesCurrencies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.euros("1").plus(Money.zero(YEN)))
        .withMessage("cannot combine EUR with JPY");
  }

  @ParameterizedTest
  @CsvSource({"100.50, 0.10", "105.00, 0.10", "115.00, 0.12", "15.00, 0.02", "25.00, 0.02"})
  void roundsHalfToEven(String amount, String expected) {
    assertThat(Money.euros(amount).times(new BigDecimal("0.001"))).isEqualTo(Money.euros(expected));
  }
}
