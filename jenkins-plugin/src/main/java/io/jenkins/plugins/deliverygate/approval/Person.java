package io.jenkins.plugins.deliverygate.approval;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what one can tell that somebody is a certain person: ids, names and addresses, in lower case.
 */
record Person(Set<String> signs) {

  /**
   * Whoever is called so.
   *
   * @param texts names, addresses, or {@code Name <address>}
   */
  static Person of(Stream<String> texts) {
    return new Person(
        texts
            .flatMap(text -> Arrays.stream(text.split("[<>]")))
            .map(Person::plain)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  static Person of(String text) {
    return of(Stream.of(text));
  }

  /** Whether both have a name, an address or an id in common. */
  boolean is(Person other) {
    return signs.stream().anyMatch(other.signs::contains);
  }

  boolean isAmong(Collection<Person> others) {
    return others.stream().anyMatch(this::is);
  }

  /** Upper and lower case, blanks and ways of encoding make nobody another. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
