package io.deliverygate.evidence;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The one place where the text of a report becomes a number. What nothing can measure is none: a
 * number such as 1e999999999 is short to write, and takes gigabytes to calculate with.
 */
public final class StatedNumber {

  /** How long the text of a number may be. */
  public static final int LONGEST = 100;

  private static final int MOST_PLACES = 100;

  private StatedNumber() {}

  /** The exact number; empty where the text is none, or one beyond all measure. */
  public static Optional<BigDecimal> of(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(stripped)).filter(StatedNumber::isSensible);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it has at most 100 places before and behind the point. */
  private static boolean isSensible(BigDecimal number) {
    long before = (long) number.precision() - number.scale();
    return number.scale() <= MOST_PLACES && before <= MOST_PLACES;
  }
}
