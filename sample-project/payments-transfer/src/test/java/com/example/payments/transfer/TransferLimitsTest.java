package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransferLimitsTest {

  private static final Iban ACCOUNT = Parties.BAKERY.iban();
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final TransferLimits limits =
      new TransferLimits(Money.euros("1000"), Money.euros("1500"));

  @Test
  void capsASinglePayment() {
    assertThatThrownBy(() -> limits.use(ACCOUNT, MONDAY, Money.euros("1000.01")))
        .hasMessage("a single payment is limited to 1000.00 EUR");
  }

  @Test
  void capsTheSumOfADay() {
    limits.use(ACCOUNT, MONDAY, Money.euros("900"));

    assertThatThrownBy(() -> limits.use(ACCOUNT, MONDAY, Money.euros("600.01")))
        .hasMessageEndingWith("left: 600.00 EUR");
    assertThat(limits.left(ACCOUNT, MONDAY)).isEqualTo(Money.euros("600"));
  }

  @Test
  void startsAnewEveryDay() {
    limits.use(ACCOUNT, MONDAY, Money.euros("1000"));
    limits.use(ACCOUNT, MONDAY.plusDays(1), Money.euros("1000"));

    assertThat(limits.left(ACCOUNT, MONDAY.plusDays(1))).isEqualTo(Money.euros("500"));
  }
}
