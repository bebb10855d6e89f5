package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;
import java.math.BigDecimal;

/** What a customer pays for a payment. */
public final class FeeCalculator {

  private static final Money HUNDRED = Money.euros("100");
  private static final Money THOUSAND = Money.euros("1000");

  public Money feeFor(PaymentType type, Plan plan, Money amount) {
    if (!amount.isPositive()) {
      throw new PaymentRejectedException(
          Reason.INVALID_REQUEST, "an amount must be positive: " + amount);
    }
    String fee;
    if (type == PaymentType.CREDIT_TRANSFER) {
      if (plan == Plan.BASIC) {
        if (!amount.isGreaterThan(HUNDRED)) {
          fee = "0.20";
        } else if (!amount.isGreaterThan(THOUSAND)) {
          fee = "0.35";
        } else {
          fee = "0.60";
        }
      } else if (plan == Plan.BUSINESS) {
        if (!amount.isGreaterThan(THOUSAND)) {
          fee = "0.10";
        } else {
          fee = "0.25";
        }
      } else {
        fee = "0.05";
      }
    } else if (type == PaymentType.INSTANT) {
      if (plan == Plan.BASIC) {
        Money share = amount.times(new BigDecimal("0.001"));
        if (share.compareTo(Money.euros("0.50")) < 0) {
          fee = "0.50";
        } else if (share.compareTo(Money.euros("5.00")) > 0) {
          fee = "5.00";
        } else {
          return share;
        }
      } else if (plan == Plan.BUSINESS) {
        Money share = amount.times(new BigDecimal("0.0005"));
        if (share.compareTo(Money.euros("0.25")) < 0) {
          fee = "0.25";
        } else if (share.compareTo(Money.euros("2.50")) > 0) {
          fee = "2.50";
        } else {
          return share;
        }
      } else {
        fee = "0.10";
      }
    } else {
      if (plan == Plan.BASIC) {
        if (!amount.isGreaterThan(THOUSAND)) {
          fee = "0.30";
        } else {
          fee = "0.45";
        }
      } else if (plan == Plan.BUSINESS) {
        fee = "0.15";
      } else {
        fee = "0.05";
      }
    }
    return Money.euros(fee);
  }
}
