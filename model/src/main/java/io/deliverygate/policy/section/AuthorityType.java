package io.deliverygate.policy.section;

import io.deliverygate.fact.People;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import io.deliverygate.policy.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who may allow what, by the names of {@link AuthorityKey}. */
public final class AuthorityType implements SettingType<List<String>> {

  static final AuthorityType ONLY = new AuthorityType();

  private AuthorityType() {}

  public static SettingKey<List<String>> of(String name) {
    return new SettingKey<>(ONLY, name);
  }

  @Override
  public SettingKind<List<String>> kind() {
    return SettingKind.AUTHORITY;
  }

  @Override
  public String subject(String name) {
    return name;
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return Authority.SHIPPED.said().keySet().stream();
  }

  @Override
  public List<String> shipped(PolicyTerms terms, String name) {
    AuthorityKey key = AuthorityKey.of(name);
    return key.named() ? List.of() : List.of(key.shipped());
  }

  /** Who locks ignored files locks what a pattern would touch, however that is spelled. */
  @Override
  public boolean reaches(String locked, String name) {
    return AuthorityKey.IGNORED.names(locked)
        && AuthorityKey.IGNORED.names(name)
        && pattern(locked).meets(pattern(name));
  }

  private static PathPattern pattern(String name) {
    return PathPattern.of(AuthorityKey.IGNORED.name(name));
  }

  /** Who locks the keys of a person locks them however a later layer writes that person. */
  @Override
  public Predicate<String> sameAs(String name, Supplier<Settings> soFar) {
    if (!AuthorityKey.KEYS.names(name)) {
      return other -> false;
    }
    People people = new Authority(soFar.get().all(kind())).people();
    return other ->
        AuthorityKey.KEYS.names(other)
            && people.same(AuthorityKey.KEYS.name(other), AuthorityKey.KEYS.name(name));
  }

  /** How things have to be proven gets stricter at once; by whom, once it is merged. */
  @Override
  public Map<String, List<String>> ofChange(
      Map<String, List<String>> now, Map<String, List<String>> before) {
    if (!new Authority(before).namesSomebody()) {
      return now;
    }
    Map<String, List<String>> said = new TreeMap<>(now);
    said.keySet().removeIf(name -> AuthorityKey.of(name).tellsWho());
    before.entrySet().stream()
        .filter(entry -> !AuthorityKey.IGNORED.names(entry.getKey()))
        .forEach(entry -> said.putIfAbsent(entry.getKey(), entry.getValue()));
    AuthorityKey.all()
        .filter(AuthorityKey::ordered)
        .forEach(key -> said.put(key.text(), stricter(key, before, now)));
    return said;
  }

  private static List<String> stricter(
      AuthorityKey key, Map<String, List<String>> before, Map<String, List<String>> now) {
    List<String> shipped = List.of(key.shipped());
    return new OfKey(key)
        .stricter(before.getOrDefault(key.text(), shipped), now.getOrDefault(key.text(), shipped));
  }

  @Override
  public Strictness<List<String>> strictness(PolicyTerms terms, String name) {
    return new OfKey(AuthorityKey.of(name));
  }

  /** In which direction a key gets stricter. */
  private record OfKey(AuthorityKey key) implements Strictness<List<String>> {

    @Override
    public boolean keeps(List<String> locked, List<String> value) {
      if (key == AuthorityKey.IGNORED) {
        return value.isEmpty() || !locked.isEmpty();
      } else if (key == AuthorityKey.ROLES) {
        return locked.containsAll(value);
      } else if (key.truth()) {
        return value.contains("true") || locked.equals(value);
      }
      return key.days()
          ? Integer.parseInt(value.get(0)) <= Integer.parseInt(locked.get(0))
          : locked.equals(value) || key.ofOrganisation() && locked.contains(key.shipped());
    }

    @Override
    public String words(List<String> value) {
      return value.isEmpty() ? "empty" : "'" + String.join(", ", value) + "'";
    }

    @Override
    public String direction(List<String> locked) {
      if (key != AuthorityKey.IGNORED && locked.isEmpty()) {
        return "nothing is stricter than that";
      }
      return switch (key) {
        case IGNORED, ROLES -> "fewer is stricter";
        default -> (key.days() ? "lower" : key.truth() ? "true" : "nothing else") + " is stricter";
      };
    }

    @Override
    public String advice(List<String> locked) {
      if (key == AuthorityKey.IGNORED) {
        return "leave it out";
      } else if (locked.isEmpty()) {
        return "leave it out, or have an earlier layer write it";
      }
      return key == AuthorityKey.ROLES
          ? "name some of these, or leave it out"
          : "write " + words(locked) + " or leave it out";
    }
  }
}
