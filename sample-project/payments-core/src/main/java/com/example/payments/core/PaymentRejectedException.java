package com.example.payments.core;

/** A payment, or a part of one, that must not be carried out; callers show the reason as a code. */
public final class PaymentRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it was rejected. */
  public enum Reason {
    INVALID_REQUEST,
    INVALID_IBAN,
    UNKNOWN_ACCOUNT,
    UNKNOWN_PAYMENT,
    INSUFFICIENT_FUNDS,
    LIMIT_EXCEEDED,
    REFUND_EXCEEDS_PAYMENT,
    IDEMPOTENCY_CONFLICT
  }

  private final Reason reason;

  public PaymentRejectedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public PaymentRejectedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
