package io.deliverygate.evidence.coverage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How coverage tools write numbers. Of a count only matters whether it is above 0, so it may be
 * beyond any number type, broken, in powers of ten, or negative where a counter ran over. Tools for
 * JavaScript also write words where they know no number.
 */
public final class Hits {

  private static final Pattern COUNT =
      Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,4})?");
  private static final Pattern ABOVE_ZERO = Pattern.compile("\\+?[0.]*[1-9].*");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,100}");
  private static final Set<String> UNKNOWN =
      Set.of("", "-", "undefined", "nan", "null", "none", "infinity");

  private Hits() {}

  /** Whether a text is a count at all, or a word for one that is not known. */
  public static boolean isCount(String text) {
    String stripped = text.strip();
    return isUnknown(stripped) || COUNT.matcher(stripped).matches();
  }

  /** Whether a count is above 0; one that is not known is not. */
  public static boolean any(String count) {
    return ABOVE_ZERO.matcher(count.strip()).matches();
  }

  /** Whether a text is a whole number, or a word for one that is not known. */
  public static boolean isPlace(String text) {
    String stripped = text.strip();
    return isUnknown(stripped) || WHOLE.matcher(stripped).matches();
  }

  /**
   * The number of a line: 0 where a tool knew no line, and {@link Integer#MAX_VALUE} for all that
   * is beyond it.
   *
   * @param place a text that {@link #isPlace}
   */
  public static int line(String place) {
    String stripped = place.strip();
    if (isUnknown(stripped) || stripped.startsWith("-")) {
      return 0;
    }
    try {
      return Integer.parseInt(stripped);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  private static boolean isUnknown(String stripped) {
    return UNKNOWN.contains(stripped.toLowerCase(Locale.ROOT));
  }
}
