package io.deliverygate.io;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as people write it in files: digits and a point, no exponent, nothing special. */
public final class PlainDecimal {

  /** How to write one. */
  public static final String FIX = "write a plain decimal such as 5 or 2.5";

  private static final String FORM = "[+-]?\\d{1,30}(\\.\\d{1,30})?";

  private PlainDecimal() {}

  /** The exact number, empty where the text is none. */
  public static Optional<BigDecimal> of(String text) {
    return text.matches(FORM) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
