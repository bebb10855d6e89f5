package io.deliverygate.rules;

import java.util.regex.Pattern;

/** Whether a text names a quantity: a number with its unit, such as 40 %, 200 ms or 5 € a day. */
public final class Quantity {

  /** Words that lead on to a limit or a day, and are no unit. */
  private static final String NO_UNIT =
      "(?:at|by|until|till|and|or|to|in|on|is|per|more|less|bis|und|oder|im|am|mehr|et|ou|en|y|o)\\b";

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile(
          "\\p{N}+(?:[.,'’ ]\\p{N}+)*\\s*(?:[%‰°]|\\p{Sc}|(?!" + NO_UNIT + ")\\p{L}+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CURRENCY_AND_NUMBER = Pattern.compile("\\p{Sc}\\s*\\p{N}");

  private Quantity() {}

  /** Whether a number with a unit stands in a text. */
  public static boolean in(String text) {
    return NUMBER_AND_UNIT.matcher(text).find() || CURRENCY_AND_NUMBER.matcher(text).find();
  }
}
