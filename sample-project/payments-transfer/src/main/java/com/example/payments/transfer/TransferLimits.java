package com.example.payments.transfer;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Caps what leaves an account, by payment and by day. */
public final class TransferLimits {

  private record AccountDay(Iban account, LocalDate day) {}

  private final Money perPayment;
  private final Money perDay;
  private final Map<AccountDay, Money> used = new HashMap<>();

  public TransferLimits(Money perPayment, Money perDay) {
    this.perPayment = perPayment;
    this.perDay = perDay;
  }

  /** Counts an amount against the limits, or rejects it and leaves the limits as they were. */
  public synchronized void use(Iban account, LocalDate day, Money amount) {
    if (amount.isGreaterThan(perPayment)) {
      throw new PaymentRejectedException(
          Reason.LIMIT_EXCEEDED, "a single payment is limited to " + perPayment);
    }
    if (amount.isGreaterThan(left(account, day))) {
      throw new PaymentRejectedException(
          Reason.LIMIT_EXCEEDED,
          "payments of one day are limited to " + perDay + ", left: " + left(account, day));
    }
    used.merge(new AccountDay(account, day), amount, Money::plus);
  }

  public synchronized Money left(Iban account, LocalDate day) {
    return perDay.minus(
        used.getOrDefault(new AccountDay(account, day), Money.zero(perDay.currency())));
  }
}
