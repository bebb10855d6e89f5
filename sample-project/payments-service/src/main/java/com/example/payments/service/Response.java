package com.example.payments.service;

import com.example.payments.core.PaymentRejectedException;

/** An answer of the endpoint. */
record Response(int status, String contentType, String body) {

  static Response json(int status, String body) {
    return new Response(status, "application/json", body);
  }

  static Response xml(String body) {
    return new Response(200, "application/xml", body);
  }

  static Response error(int status, String code, String message) {
    return json(status, Json.object("error", code, "message", message));
  }

  static Response rejected(PaymentRejectedException e) {
    int status =
        switch (e.reason()) {
          case INVALID_REQUEST, INVALID_IBAN -> 400;
          case UNKNOWN_ACCOUNT, UNKNOWN_PAYMENT -> 404;
          case IDEMPOTENCY_CONFLICT -> 409;
          case INSUFFICIENT_FUNDS, LIMIT_EXCEEDED, REFUND_EXCEEDS_PAYMENT -> 422;
        };
    return error(status, e.reason().name(), e.getMessage());
  }
}
