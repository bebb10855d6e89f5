package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.junit.Verifies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantFeeTest {

  private final FeeCalculator fees = new FeeCalculator();

  @Verifies({"PAY-381/AC-1", "PAY-381/AC-2"})
  @ParameterizedTest
  @CsvSource({
    "BASIC, 20.00, 0.50",
    "BASIC, 2000.00, 2.00",
    "BASIC, 90000.00, 5.00",
    "BUSINESS, 20.00, 0.25",
    "BUSINESS, 2000.00, 1.00",
    "BUSINESS, 90000.00, 2.50",
    "ENTERPRISE, 90000.00, 0.10"
  })
  void chargesAShareBetweenTheLowestAndTheHighestFee(Plan plan, String amount, String fee) {
    assertThat(fees.feeFor(PaymentType.INSTANT, plan, Money.euros(amount)))
        .isEqualTo(Money.euros(fee));
  }
}
