package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;
import java.util.Map;

/** What a customer pays for a payment: one tariff for each scheme and plan. */
public final class FeeCalculator {

  private static final Map<PaymentType, Map<Plan, Tariff>> TARIFFS =
      Map.of(
          PaymentType.CREDIT_TRANSFER,
          Map.of(
              Plan.BASIC,
              Tariff.upTo("100", "0.20", Tariff.upTo("1000", "0.35", Tariff.flat("0.60"))),
              Plan.BUSINESS,
              Tariff.upTo("1000", "0.10", Tariff.flat("0.25")),
              Plan.ENTERPRISE,
              Tariff.flat("0.05")),
          PaymentType.INSTANT,
          Map.of(
              Plan.BASIC,
              Tariff.share("0.001", "0.50", "5.00"),
              Plan.BUSINESS,
              Tariff.share("0.0005", "0.25", "2.50"),
              Plan.ENTERPRISE,
              Tariff.flat("0.10")),
          PaymentType.DIRECT_DEBIT,
          Map.of(
              Plan.BASIC,
              Tariff.upTo("1000", "0.30", Tariff.flat("0.45")),
              Plan.BUSINESS,
              Tariff.flat("0.15"),
              Plan.ENTERPRISE,
              Tariff.flat("0.05")));

  public Money feeFor(PaymentType type, Plan plan, Money amount) {
    if (!amount.isPositive()) {
      throw new PaymentRejectedException(
          Reason.INVALID_REQUEST, "an amount must be positive: " + amount);
    }
    return TARIFFS.get(type).get(plan).feeFor(amount);
  }
}
