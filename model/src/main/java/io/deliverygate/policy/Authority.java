package io.deliverygate.policy;

import io.deliverygate.fact.People;
import io.deliverygate.fact.Person;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.Ed25519;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may allow what, and how that has to be proven. It comes from the policy alone: a record is
 * written by who wants something.
 *
 * @param said values by name, such as {@code waivers.signed} or {@code roles.architect}; see {@link
 *     AuthorityKey}
 */
public record Authority(Map<String, List<String>> said) {

  public Authority {
    said = Collections.unmodifiableMap(new TreeMap<>(said));
  }

  /** What the product ships with: nobody holds a role. */
  public static final Authority SHIPPED =
      new Authority(
          Stream.of(AuthorityKey.values())
              .filter(key -> !key.named())
              .collect(Collectors.toMap(AuthorityKey::text, key -> List.of(key.shipped()))));

  private String one(AuthorityKey key) {
    return said.getOrDefault(key.text(), List.of(key.shipped())).get(0);
  }

  /** What a kind of record has to fulfil. */
  public Terms waivers() {
    return terms(
        AuthorityKey.WAIVER_ROLE, AuthorityKey.WAIVERS_SIGNED, one(AuthorityKey.WAIVER_DAYS));
  }

  /** What an emergency has to fulfil. */
  public Terms emergencies() {
    return terms(
        AuthorityKey.EMERGENCY_ROLE,
        AuthorityKey.EMERGENCIES_SIGNED,
        one(AuthorityKey.EMERGENCY_DAYS));
  }

  private Terms terms(AuthorityKey role, AuthorityKey signed, String days) {
    return new Terms(
        role.section(), one(role), Boolean.parseBoolean(one(signed)), Integer.parseInt(days));
  }

  /** Whether an approval of a release counts only where it is signed. */
  public boolean approvalsSigned() {
    return Boolean.parseBoolean(one(AuthorityKey.APPROVALS_SIGNED));
  }

  /** Who holds a role, as the policy writes them; empty where the policy says nothing of it. */
  public List<String> holders(String role) {
    return said.getOrDefault(AuthorityKey.ROLES.named(role), List.of());
  }

  /** What nothing has to look into. */
  public IgnoredFiles ignored() {
    return new IgnoredFiles(
        said.entrySet().stream()
            .filter(entry -> AuthorityKey.IGNORED.names(entry.getKey()))
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toMap(
                    entry -> AuthorityKey.IGNORED.name(entry.getKey()),
                    entry -> entry.getValue().get(0))));
  }

  /** Whether the policy says of anybody that they hold a role. */
  public boolean namesSomebody() {
    return said.entrySet().stream()
        .anyMatch(entry -> AuthorityKey.ROLES.names(entry.getKey()) && !entry.getValue().isEmpty());
  }

  /** Who is who: the people of this policy, and those of a project's team records. */
  public People people(Snapshot records) {
    return People.of(persons(), records);
  }

  /** Who is who by the policy alone. */
  public People people() {
    return People.of(persons());
  }

  private List<Person> persons() {
    Stream<Person> holders =
        said.entrySet().stream()
            .filter(entry -> AuthorityKey.ROLES.names(entry.getKey()))
            .flatMap(entry -> holders(AuthorityKey.ROLES.name(entry.getKey()), entry.getValue()));
    Stream<Person> owners =
        said.keySet().stream()
            .filter(AuthorityKey.KEYS::names)
            .map(name -> People.ofPolicy(AuthorityKey.KEYS.name(name), List.of()));
    return Stream.concat(holders, owners).toList();
  }

  private static Stream<Person> holders(String role, List<String> texts) {
    return texts.stream().map(text -> People.ofPolicy(text, List.of(role)));
  }

  /** The public keys of a person, whom no other name or address in the policy shares. */
  public List<PublicKey> keys(String person, People people) {
    return said.entrySet().stream()
        .filter(entry -> AuthorityKey.KEYS.names(entry.getKey()))
        .filter(entry -> people.same(AuthorityKey.KEYS.name(entry.getKey()), person))
        .map(Map.Entry::getValue)
        .flatMap(Collection::stream)
        .map(Ed25519::publicKey)
        .toList();
  }

  /**
   * What a kind of record has to fulfil.
   *
   * @param section how the policy's section is called
   * @param role role that the approver has to hold
   * @param signed whether it counts only where the approver signed it
   * @param days how many days ahead it may reach
   */
  public record Terms(String section, String role, boolean signed, int days) {}
}
