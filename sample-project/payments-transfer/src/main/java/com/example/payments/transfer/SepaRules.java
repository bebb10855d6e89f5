package com.example.payments.transfer;

import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;

/** What the scheme demands of every transaction, whichever way the money goes. */
public final class SepaRules {

  private static final Money HIGHEST = Money.euros("999999999.99");
  private static final int LONGEST_ID = 35;
  private static final int LONGEST_REMITTANCE = 140;

  private SepaRules() {}

  public static void check(String endToEndId, Money amount, String remittance) {
    require(
        !endToEndId.isBlank() && endToEndId.length() <= LONGEST_ID,
        "an end-to-end id has 1 to 35 characters: " + endToEndId);
    require(amount.currency().equals(Money.EUR), "SEPA payments are in euros: " + amount);
    require(
        amount.isPositive() && !amount.isGreaterThan(HIGHEST),
        "an amount is between 0.01 and 999999999.99: " + amount);
    require(
        remittance.length() <= LONGEST_REMITTANCE,
        "a remittance text has up to 140 characters: " + remittance);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new PaymentRejectedException(Reason.INVALID_REQUEST, message);
    }
  }
}
