package io.deliverygate.io;

import java.util.Locale;

/** The spelling that files use for a constant. */
public final class Word {

  private Word() {}

  /** Lower case with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
