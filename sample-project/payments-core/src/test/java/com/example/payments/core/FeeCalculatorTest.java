package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeCalculatorTest {

  private final FeeCalculator fees = new FeeCalculator();

  @ParameterizedTest
  @CsvSource({
    "BASIC, 100.00, 0.20",
    "BASIC, 100.01, 0.35",
    "BASIC, 1000.01, 0.60",
    "BUSINESS, 1000.00, 0.10",
    "ENTERPRISE, 50000.00, 0.05"
  })
  void chargesCreditTransfersByAmount(Plan plan, String amount, String fee) {
    assertThat(fees.feeFor(PaymentType.CREDIT_TRANSFER, plan, Money.euros(amount)))
        .isEqualTo(Money.euros(fee));
  }

  @Test
  void refusesAmountsThatAreNotPositive() {
    assertThatThrownBy(() -> fees.feeFor(PaymentType.INSTANT, Plan.BASIC, Money.zero(Money.EUR)))
        .hasMessage("an amount must be positive: 0.00 EUR");
  }
}
