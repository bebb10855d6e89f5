package io.deliverygate.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Joins what is written of people in several places to one person each. An address belongs to one
 * person. A name joins where only one person bears it: those who have the same name and different
 * addresses are different people. Records join nobody whom the policy tells apart.
 */
final class SamePeople {

  private SamePeople() {}

  /** Joins those of one witness. */
  static List<Person> joined(List<Person> written) {
    List<Person> byAddress = grouped(written, (one, other) -> one.sharesAddress(other.addresses()));
    List<Person> nameless = grouped(byAddress, SamePeople::sameNameOnly);
    List<Person> known = nameless.stream().filter(SamePeople::hasAddress).toList();
    List<Person> all = new ArrayList<>();
    Set<Person> taken = new LinkedHashSet<>();
    for (Person person : known) {
      List<Person> same =
          nameless.stream()
              .filter(each -> !hasAddress(each) && bearers(each, known).equals(List.of(person)))
              .toList();
      taken.addAll(same);
      all.add(Person.of(Stream.concat(Stream.of(person), same.stream()).toList()));
    }
    nameless.stream().filter(each -> !hasAddress(each) && !taken.contains(each)).forEach(all::add);
    return all;
  }

  /**
   * Adds what records know of those whom the policy knows.
   *
   * @param people joined, of the policy
   * @param recorded joined, of the records
   */
  static List<Person> joined(List<Person> people, List<Person> recorded) {
    List<Person> all = new ArrayList<>();
    Set<Person> taken = new LinkedHashSet<>();
    for (Person person : people) {
      List<Person> same =
          recorded.stream().filter(each -> linked(each, people).equals(List.of(person))).toList();
      boolean clear =
          hasAddress(person) || same.stream().filter(SamePeople::hasAddress).count() < 2;
      List<Person> joined = clear ? same : List.of();
      taken.addAll(joined);
      all.add(Person.of(Stream.concat(Stream.of(person), joined.stream()).toList()));
    }
    recorded.stream().filter(each -> !taken.contains(each)).forEach(all::add);
    return all;
  }

  private static List<Person> linked(Person recorded, List<Person> people) {
    return people.stream()
        .filter(
            each ->
                each.sharesAddress(recorded.addresses())
                    || each.sharesName(recorded.names())
                        && !(hasAddress(each) && hasAddress(recorded)))
        .toList();
  }

  private static List<Person> bearers(Person nameless, List<Person> people) {
    return people.stream().filter(each -> each.sharesName(nameless.names())).toList();
  }

  private static boolean sameNameOnly(Person one, Person other) {
    return !hasAddress(one) && !hasAddress(other) && one.sharesName(other.names());
  }

  private static boolean hasAddress(Person person) {
    return !person.addresses().isEmpty();
  }

  /** Puts together whatever is linked, by others too. */
  private static List<Person> grouped(List<Person> some, BiPredicate<Person, Person> linked) {
    List<Person> groups = new ArrayList<>();
    for (Person each : some) {
      List<Person> same = groups.stream().filter(group -> linked.test(group, each)).toList();
      Person whole = Person.of(Stream.concat(same.stream(), Stream.of(each)).toList());
      int place = same.isEmpty() ? groups.size() : groups.indexOf(same.get(0));
      groups.removeAll(same);
      groups.add(place, whole);
    }
    return groups;
  }
}
