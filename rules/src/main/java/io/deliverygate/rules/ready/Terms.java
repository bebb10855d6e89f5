package io.deliverygate.rules.ready;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words and phrases in what people write: whole ones, in any case, singular or plural. */
public final class Terms {

  private Terms() {}

  /** The terms that stand in a text, in the order of the list. */
  public static List<String> in(String text, Collection<?> terms) {
    return terms.stream().map(String::valueOf).filter(term -> holds(text, term)).toList();
  }

  /** Whether one of the terms stands in a text. */
  public static boolean anyIn(String text, Collection<?> terms) {
    return !in(text, terms).isEmpty();
  }

  private static boolean holds(String text, String term) {
    String whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "s?(?![\\p{L}\\p{N}])";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(whole, flags).matcher(text).find();
  }
}
