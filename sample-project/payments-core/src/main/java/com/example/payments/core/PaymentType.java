package com.example.payments.core;

/** The SEPA schemes the service offers. */
public enum PaymentType {
  CREDIT_TRANSFER,
  INSTANT,
  DIRECT_DEBIT
}
