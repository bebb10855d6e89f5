package com.example.payments.transfer;

import com.example.payments.core.Money;
import com.example.payments.core.Party;

/** Money on its way from a customer to a payee. */
public record CreditTransfer(
    String endToEndId, Party debtor, Party creditor, Money amount, String remittance)
    implements SepaPayment {

  public CreditTransfer {
    SepaRules.check(endToEndId, amount, remittance);
  }
}
