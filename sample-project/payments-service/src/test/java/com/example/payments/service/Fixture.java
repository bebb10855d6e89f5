package com.example.payments.service;

import com.example.payments.core.Iban;
import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.Party;
import com.example.payments.core.PaymentType;
import com.example.payments.core.Plan;
import com.example.payments.transfer.BusinessCalendar;
import com.example.payments.transfer.ExecutionScheduler;
import com.example.payments.transfer.TransferLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A service with one customer, the bakery, that has 5000 euros on a Monday morning. */
final class Fixture {

  static final Party BAKERY = new Party("Bakery", Iban.parse("DE89370400440532013000"));
  static final Party MILL = new Party("Mill", Iban.parse("FR1420041010050500013M02606"));
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  final Ledger ledger = new Ledger();
  final AuditTrail audit = new AuditTrail();
  final PaymentService service =
      new PaymentService(
          Map.of(BAKERY.iban(), Plan.BASIC),
          ledger,
          new TransferLimits(Money.euros("3000"), Money.euros("4000")),
          new ExecutionScheduler(new BusinessCalendar(), CLOCK),
          audit);

  Fixture() {
    ledger.book(MILL.iban(), BAKERY.iban(), Money.euros("5000"), "opening");
  }

  static PaymentRequest transfer(String amount) {
    return new PaymentRequest(
        PaymentType.CREDIT_TRANSFER,
        BAKERY,
        MILL,
        Money.euros(amount),
        "Flour",
        Optional.empty(),
        Optional.empty());
  }
}
