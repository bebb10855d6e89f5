package com.example.payments.transfer;

import com.example.payments.core.Money;
import com.example.payments.core.Party;

/** What every SEPA payment says, whichever side starts it. */
public sealed interface SepaPayment permits CreditTransfer, DirectDebit {

  /** The reference both sides see, up to 35 characters. */
  String endToEndId();

  Party debtor();

  Party creditor();

  Money amount();

  /** A text for the other side, may be empty. */
  String remittance();
}
