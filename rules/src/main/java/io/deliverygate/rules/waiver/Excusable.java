package io.deliverygate.rules.waiver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can excuse the breaches of a rule; its annotation {@code @excusable} says so. */
public enum Excusable {
  /** A waiver, and an emergency. */
  ALWAYS,
  /** An emergency alone. */
  EMERGENCY,
  /** Nothing. */
  NEVER;

  /** As annotations write them. */
  public static List<String> words() {
    return Stream.of(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What an annotation says; everything can excuse a rule that says nothing. */
  public static Excusable of(String word) {
    return word.isEmpty() ? ALWAYS : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
