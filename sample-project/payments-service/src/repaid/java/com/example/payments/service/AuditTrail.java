package com.example.payments.service;

import java.lang.System.Logger.Level;

/** Tells the operators what happened to which payment. */
public final class AuditTrail {

  private static final System.Logger LOG = System.getLogger("payments.audit");

  public void accepted(Payment payment) {
    LOG.log(Level.INFO, "accepted {0} {1}", payment.id(), payment.amount());
  }

  public void refunded(Refund refund) {
    LOG.log(Level.INFO, "refunded {0} {1}", refund.paymentId(), refund.amount());
  }
}
