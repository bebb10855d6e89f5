package com.example.payments.core;

/** What a customer has signed up for; it decides the fees. */
public enum Plan {
  BASIC,
  BUSINESS,
  ENTERPRISE
}
