package io.deliverygate.rules;

import java.math.BigDecimal;

/** Numbers of any type as exact decimals; nothing of a fraction is lost. */
final class Exact {

  private Exact() {}

  /**
   * The number as it is written: a floating-point number has the shortest decimals that tell it
   * from its neighbours.
   *
   * @throws NumberFormatException where it is infinite or no number
   */
  static BigDecimal of(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }
}
