package io.deliverygate.rules;

import java.util.Collection;
import java.util.regex.Pattern;

/** Whether a text names a record by its id, as a word of its own. */
public final class Named {

  private Named() {}

  /** Whether the id stands in the text, in any case. */
  public static boolean in(String text, String id) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}])", flags)
        .matcher(text)
        .find();
  }

  /** Whether one of several stands in the text; an empty one does not. */
  public static boolean anyIn(String text, Collection<?> ids) {
    return ids.stream().map(String::valueOf).anyMatch(id -> !id.isEmpty() && in(text, id));
  }
}
