package com.example.payments.service;

import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives payments back, as a whole or in parts, but never more than was paid. */
public final class RefundDesk {

  private final Ledger ledger;
  private final AuditTrail audit;
  private final Map<String, List<Refund>> refunds = new HashMap<>();

  public RefundDesk(Ledger ledger, AuditTrail audit) {
    this.ledger = ledger;
    this.audit = audit;
  }

  public synchronized Refund refund(Payment payment, Money amount, String reason) {
    if (refunds.containsKey(payment.id())) {
      Money refunded = Money.zero(Money.EUR);
      for (Refund earlier : refunds.get(payment.id())) {
        refunded = refunded.plus(earlier.amount());
      }
      if (refunded.plus(amount).isGreaterThan(payment.amount())) {
        throw new PaymentRejectedException(
            Reason.REFUND_EXCEEDS_PAYMENT,
            "only " + payment.amount().minus(refunded) + " can still be refunded");
      }
    } else {
      if (amount.isGreaterThan(payment.amount())) {
        throw new PaymentRejectedException(
            Reason.REFUND_EXCEEDS_PAYMENT, "only " + payment.amount() + " can still be refunded");
      }
      refunds.put(payment.id(), new ArrayList<>());
    }
    try {
      ledger.book(
          payment.request().creditor().iban(),
          payment.request().debtor().iban(),
          amount,
          "refund of " + payment.id());
    } catch (PaymentRejectedException e) {
      throw new RuntimeException("refund of " + payment.id() + " failed: " + e.getMessage());
    }
    Refund refund = new Refund(payment.id(), amount, reason);
    refunds.get(payment.id()).add(refund);
    audit.refunded(refund);
    return refund;
  }

  public synchronized List<Refund> refundsOf(String paymentId) {
    if (refunds.containsKey(paymentId)) {
      return List.copyOf(refunds.get(paymentId));
    }
    return List.of();
  }
}
