package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;

/** Someone who pays or is paid: the name the bank shows and the account. */
public record Party(String name, Iban iban) {

  private static final int LONGEST_NAME = 70;

  public Party {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new PaymentRejectedException(
          Reason.INVALID_REQUEST, "a name has 1 to " + LONGEST_NAME + " characters: " + name);
    }
  }
}
