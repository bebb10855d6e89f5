package com.example.payments.core;

import java.math.BigDecimal;

/** A way to charge for a payment of some amount. */
interface Tariff {

  Money feeFor(Money amount);

  /** The same fee whatever the amount. */
  static Tariff flat(String fee) {
    Money flat = Money.euros(fee);
    return amount -> flat;
  }

  /** One fee up to and including a limit, another tariff beyond it. */
  static Tariff upTo(String limit, String fee, Tariff beyond) {
    Money highest = Money.euros(limit);
    Money flat = Money.euros(fee);
    return amount -> amount.isGreaterThan(highest) ? beyond.feeFor(amount) : flat;
  }

  /** A share of the amount between a lowest and a highest fee. */
  static Tariff share(String rate, String lowest, String highest) {
    BigDecimal share = new BigDecimal(rate);
    Money floor = Money.euros(lowest);
    Money ceiling = Money.euros(highest);
    return amount -> amount.times(share).atLeast(floor).atMost(ceiling);
  }
}
