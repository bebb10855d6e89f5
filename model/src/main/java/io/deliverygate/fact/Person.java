package io.deliverygate.fact;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Somebody whom the policy or the team records know.
 *
 * @param text how one of them writes this person first, for people to read
 * @param names in the form of {@link Spelling}; empty where only addresses are known
 * @param addresses in the form of {@link Spelling}
 * @param duties what this person answers for
 */
public record Person(String text, Set<String> names, Set<String> addresses, Set<Duty> duties) {

  public Person {
    names = Set.copyOf(names);
    addresses = Set.copyOf(addresses);
    duties = Set.copyOf(duties);
  }

  /** Who says what somebody answers for. */
  public enum Witness {
    /** The policy: what is told to a gate. */
    POLICY,
    /** The team records: what a project tells of itself. */
    RECORDS
  }

  /**
   * That somebody has a role.
   *
   * @param role such as chief-product-owner
   * @param team team in which; empty for a role in the whole project
   */
  public record Duty(Witness by, String role, String team) {}

  static Person of(String text, Spelling spelling, Set<Duty> duties) {
    return new Person(text, spelling.names(), spelling.addresses(), duties);
  }

  /** One person of several; the first gives the text. */
  static Person of(Collection<Person> same) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    Set<Duty> duties = new LinkedHashSet<>();
    for (Person each : same) {
      names.addAll(each.names);
      addresses.addAll(each.addresses);
      duties.addAll(each.duties);
    }
    return new Person(same.iterator().next().text, names, addresses, duties);
  }

  boolean sharesName(Set<String> some) {
    return some.stream().anyMatch(names::contains);
  }

  boolean sharesAddress(Set<String> some) {
    return some.stream().anyMatch(addresses::contains);
  }

  boolean holds(Witness by, String role) {
    return duties.stream().anyMatch(each -> each.by() == by && each.role().equals(role));
  }

  boolean holdsIn(String team, String role) {
    return duties.stream().anyMatch(each -> each.role().equals(role) && each.team().equals(team));
  }
}
