package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

  private final FeeCalculator fees = new FeeCalculator();

  @ParameterizedTest
  @CsvSource({
    "BUSINESS, CREDIT_TRANSFER, 1000.01, 0.25",
    "BASIC, DIRECT_DEBIT, 1000.00, 0.30",
    "BASIC, DIRECT_DEBIT, 1000.01, 0.45",
    "BUSINESS, DIRECT_DEBIT, 5000.00, 0.15",
    "ENTERPRISE, DIRECT_DEBIT, 5000.00, 0.05"
  })
  void chargesByPlanSchemeAndAmount(Plan plan, PaymentType type, String amount, String fee) {
    assertThat(fees.feeFor(type, plan, Money.euros(amount))).isEqualTo(Money.euros(fee));
  }
}
