package com.example.payments.service;

import com.example.payments.core.Money;
import com.example.payments.transfer.SepaRules;
import java.time.LocalDate;

/** A request that was accepted and booked. */
public record Payment(String id, PaymentRequest request, Money fee, LocalDate executionDate) {

  public Payment {
    SepaRules.check(id, request.amount(), request.remittance());
  }

  public Money amount() {
    return request.amount();
  }
}
