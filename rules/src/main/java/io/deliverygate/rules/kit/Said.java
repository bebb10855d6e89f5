package io.deliverygate.rules.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text should say.
 *
 * @param words what stands in it; empty for nothing at all
 * @param absent what does not stand in it
 */
record Said(Optional<List<String>> words, List<String> absent) {

  /** Whatever it says. */
  static final Said ANYTHING = new Said(Optional.empty(), List.of());

  Said {
    words = words.map(List::copyOf);
    absent = List.copyOf(absent);
  }

  static Said all(List<String> words) {
    return words.isEmpty() ? ANYTHING : new Said(Optional.of(words), List.of());
  }

  /** What this one and another one say. */
  Said and(Said other) {
    List<String> more = new ArrayList<>(absent);
    more.addAll(other.absent);
    return new Said(words.map(some -> joined(some, other.words)).or(() -> other.words), more);
  }

  private static List<String> joined(List<String> some, Optional<List<String>> others) {
    return Stream.concat(some.stream(), others.stream().flatMap(List::stream)).toList();
  }

  boolean isIn(String text) {
    return words.map(all -> isIn(text, all)).orElse(true)
        && absent.stream().noneMatch(text::contains);
  }

  private static boolean isIn(String text, List<String> all) {
    return all.isEmpty() ? text.isEmpty() : all.stream().allMatch(text::contains);
  }

  @Override
  public String toString() {
    return words.map(all -> all.isEmpty() ? " saying nothing" : " saying " + quoted(all)).orElse("")
        + (absent.isEmpty() ? "" : " not saying " + quoted(absent));
  }

  private static String quoted(List<String> all) {
    return all.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
  }
}
