package io.deliverygate.evidence.git;

import io.deliverygate.io.OneLine;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Somebody as git writes them.
 *
 * @param name their name, or their e-mail address where they gave none
 * @param email their e-mail address, empty where unknown
 */
record Person(String name, String email) {

  static Person of(PersonIdent ident) {
    return of(ident.getName(), ident.getEmailAddress());
  }

  /** From a trailer's value, such as {@code Ann Lee <ann@example.org>}. */
  static Person of(String trailer) {
    int open = trailer.indexOf('<');
    int close = trailer.indexOf('>', Math.max(0, open));
    return open < 0
        ? of(trailer, "")
        : of(trailer.substring(0, open), trailer.substring(open + 1, close < 0 ? open + 1 : close));
  }

  private static Person of(String name, String email) {
    String address = email.strip();
    String known = OneLine.of(name).strip();
    return new Person(known.isEmpty() ? address : known, address);
  }

  /** Whether both are the same, by address or by name, capitals aside. */
  boolean is(Person other) {
    return name.equalsIgnoreCase(other.name)
        || (!email.isEmpty() && email.equalsIgnoreCase(other.email));
  }
}
