package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class SepaRulesTest {

  @Test
  void limitsTheLengthOfTexts() {
    assertRejected("E".repeat(36), Money.euros("1"), "", "1 to 35 characters");
    assertRejected(" ", Money.euros("1"), "", "1 to 35 characters");
    assertRejected("E2E", Money.euros("1"), "x".repeat(141), "up to 140 characters");
  }

  @Test
  void limitsTheAmount() {
    assertRejected("E2E", Money.euros("0"), "", "between 0.01 and 999999999.99");
    assertRejected("E2E", Money.euros("1000000000"), "", "between 0.01 and 999999999.99");
    assertRejected("E2E", Money.parse("1", Currency.getInstance("CHF")), "", "are in euros");
  }

  private static void assertRejected(String id, Money amount, String remittance, String why) {
    assertThatThrownBy(() -> new CreditTransfer(id, Parties.BOB, Parties.MILL, amount, remittance))
        .isInstanceOf(PaymentRejectedException.class)
        .hasMessageContaining(why);
  }
}
