package com.example.payments.transfer;

import com.example.payments.core.Money;
import com.example.payments.core.Party;

/** Money a customer collects from a payer who has signed a mandate. */
public record DirectDebit(
    String endToEndId,
    Mandate mandate,
    Party debtor,
    Party creditor,
    Money amount,
    String remittance)
    implements SepaPayment {

  public DirectDebit {
    SepaRules.check(endToEndId, amount, remittance);
  }
}
