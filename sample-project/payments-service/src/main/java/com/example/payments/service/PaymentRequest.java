package com.example.payments.service;

import com.example.payments.core.Money;
import com.example.payments.core.Party;
import com.example.payments.core.PaymentType;
import com.example.payments.transfer.Mandate;
import java.time.LocalDate;
import java.util.Optional;

/** What a customer asks for. A mandate is there exactly for direct debits. */
public record PaymentRequest(
    PaymentType type,
    Party debtor,
    Party creditor,
    Money amount,
    String remittance,
    Optional<LocalDate> wishedDate,
    Optional<Mandate> mandate) {

  /** The side that has its account here and pays the fee. */
  public Party customer() {
    return isDirectDebit() ? creditor : debtor;
  }

  public boolean isDirectDebit() {
    return type == PaymentType.DIRECT_DEBIT;
  }
}
