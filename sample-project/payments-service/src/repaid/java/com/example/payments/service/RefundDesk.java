package com.example.payments.service;

import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import java.util.ArrayList;
import java.util.List;

/** Gives payments back, as a whole or in parts, but never more than was paid. */
public final class RefundDesk {

  private final Ledger ledger;
  private final AuditTrail audit;
  private final List<Refund> refunds = new ArrayList<>();

  public RefundDesk(Ledger ledger, AuditTrail audit) {
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Books a refund, or rejects it for the reasons the ledger would reject any booking. */
  public synchronized Refund refund(Payment payment, Money amount, String reason) {
    Money left = refundable(payment);
    if (amount.isGreaterThan(left)) {
      throw new PaymentRejectedException(
          Reason.REFUND_EXCEEDS_PAYMENT, "only " + left + " can still be refunded");
    }
    PaymentRequest request = payment.request();
    ledger.book(
        request.creditor().iban(), request.debtor().iban(), amount, "refund of " + payment.id());
    Refund refund = new Refund(payment.id(), amount, reason);
    refunds.add(refund);
    audit.refunded(refund);
    return refund;
  }

  public synchronized List<Refund> refundsOf(String paymentId) {
    return refunds.stream().filter(refund -> refund.paymentId().equals(paymentId)).toList();
  }

  private Money refundable(Payment payment) {
    return refundsOf(payment.id()).stream()
        .map(Refund::amount)
        .reduce(payment.amount(), Money::minus);
  }
}
