package com.example.payments.service;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import com.example.payments.core.Party;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import com.example.payments.core.PaymentType;
import com.example.payments.transfer.Mandate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Reads a payment request from the fields of a form. */
final class PaymentForm {

  private PaymentForm() {}

  static PaymentRequest read(FormBody form) {
    PaymentType type = type(form.required("type"));
    return new PaymentRequest(
        type,
        party(form, "debtor"),
        party(form, "creditor"),
        Money.euros(form.required("amount")),
        form.optional("remittance").orElse(""),
        form.optional("date").map(PaymentForm::date),
        type == PaymentType.DIRECT_DEBIT ? Optional.of(mandate(form)) : Optional.empty());
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new PaymentRejectedException(Reason.INVALID_REQUEST, "not a date: " + text, e);
    }
  }

  private static PaymentType type(String text) {
    try {
      return PaymentType.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new PaymentRejectedException(Reason.INVALID_REQUEST, "unknown type: " + text, e);
    }
  }

  private static Party party(FormBody form, String role) {
    return new Party(form.required(role), Iban.parse(form.required(role + "-iban")));
  }

  private static Mandate mandate(FormBody form) {
    return new Mandate(form.required("mandate"), date(form.required("mandate-signed")));
  }
}
