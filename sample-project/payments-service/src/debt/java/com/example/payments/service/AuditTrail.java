package com.example.payments.service;

/** Tells the operators what happened to which payment. */
public final class AuditTrail {

  public void accepted(Payment payment) {
    System.out.println("AUDIT accepted " + payment.id() + " " + payment.amount());
  }

  public void refunded(Refund refund) {
    System.out.println("AUDIT refunded " + refund.paymentId() + " " + refund.amount());
  }
}
