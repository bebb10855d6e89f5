package io.deliverygate.io;

import java.util.Locale;

/** The spelling that files use for a constant or a name. */
public final class Word {

  private Word() {}

  /** Lower case with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A name of Java, such as {@code dependsOn} or {@code LoadTarget}, in lower case with hyphens.
   */
  public static String hyphenated(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /**
   * The constant that files spell so.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
