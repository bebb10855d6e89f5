package io.deliverygate.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person as policies and records write one: a name, an e-mail address, or {@code Name <address>}.
 *
 * @param name in lower case, single blanks; empty where only the address is known
 * @param email in lower case; empty where unknown
 */
record Person(String name, String email) {

  private static final Pattern BOTH = Pattern.compile("(.*)<([^<>]*)>");

  static Person of(String text) {
    String plain = plain(text);
    Matcher both = BOTH.matcher(plain);
    if (both.matches()) {
      return new Person(both.group(1).strip(), both.group(2).strip());
    }
    return plain.contains("@") ? new Person("", plain) : new Person(plain, "");
  }

  /** Upper and lower case, blanks and ways of encoding make nobody another. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether name or address are the same. */
  boolean is(Person other) {
    return same(name, other.name) || same(email, other.email);
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }
}
