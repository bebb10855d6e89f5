package io.deliverygate.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy can say of who may allow what, of what a change is compared with, and of what is
 * left out: a section, and a key in it.
 */
public enum AuthorityKey {
  WAIVER_ROLE("waivers", "approver-role", "architect", "Role that the approver of a waiver holds."),
  WAIVERS_SIGNED("waivers", "signed", "false", "Whether a waiver counts only with a signature."),
  WAIVER_DAYS("waivers", "max-days", "180", "How many days ahead a waiver may reach."),
  APPROVALS_SIGNED(
      "approvals", "signed", "false", "Whether an approval counts only with a signature."),
  EMERGENCY_ROLE(
      "emergency",
      "approver-role",
      "chief-product-owner",
      "Role that the approver of an emergency release holds."),
  EMERGENCIES_SIGNED(
      "emergency", "signed", "false", "Whether an emergency counts only with a signature."),
  EMERGENCY_DAYS("emergency", "max-days", "7", "How many days ahead an emergency may reach."),
  MAIN_BRANCH(
      "git",
      "main-branch",
      "",
      "What the branch is called that work goes into; only an organisation can say it."),
  ROLES("roles", "", "", "Who has a role: names, addresses, or Name <address>."),
  KEYS("keys", "", "", "Public Ed25519 keys by person, in Base64; one, or a list."),
  IGNORED(
      "ignored",
      "",
      "",
      "Files and folders that nothing has to look into, by path with * and **, each with the"
          + " reason.");

  /** The longest that anything may reach ahead, in days. */
  public static final int MOST_DAYS = 3_660;

  private final String section;
  private final String key;
  private final String shipped;
  private final String meaning;

  AuthorityKey(String section, String key, String shipped, String meaning) {
    this.section = section;
    this.key = key;
    this.shipped = shipped;
    this.meaning = meaning;
  }

  /** The section of a policy in which it stands. */
  public String section() {
    return section;
  }

  /** Its key there; empty where names stand there that a policy chooses. */
  public String key() {
    return key;
  }

  /** Its value where nobody says anything. */
  public String shipped() {
    return shipped;
  }

  /** What it says, as a sentence. */
  public String meaning() {
    return meaning;
  }

  /** Whether its section holds names that a policy chooses. */
  public boolean named() {
    return key.isEmpty();
  }

  /** Whether it is a yes or no. */
  public boolean truth() {
    return key.equals("signed");
  }

  /** Whether it is a number of days. */
  public boolean days() {
    return key.equals("max-days");
  }

  /** Whether it says who may allow something. */
  public boolean tellsWho() {
    return switch (this) {
      case WAIVER_ROLE, EMERGENCY_ROLE, ROLES, KEYS -> true;
      default -> false;
    };
  }

  /** Whether of two of its values one is the stricter. */
  public boolean ordered() {
    return truth() || days();
  }

  /** Whether only an organisation can say it: of a project each change could say it anew. */
  public boolean ofOrganisation() {
    return this == MAIN_BRANCH;
  }

  /** Its name in a policy in force, such as {@code waivers.signed}. */
  public String text() {
    return section + "." + key;
  }

  /** The name of one of its entries, such as {@code roles.architect}. */
  String named(String name) {
    return text() + name;
  }

  /** Whether a name is of it. */
  public boolean names(String name) {
    return named() ? name.startsWith(text()) : name.equals(text());
  }

  /** What a name says beyond the section. */
  public String name(String name) {
    return name.substring(text().length());
  }

  /** Its sections, each once. */
  public static List<String> sections() {
    return all().map(AuthorityKey::section).distinct().toList();
  }

  /** The keys that a section knows; empty where a policy chooses them. */
  public static Set<String> keys(String section) {
    return all()
        .filter(each -> each.section.equals(section) && !each.named())
        .map(AuthorityKey::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All of them. */
  public static Stream<AuthorityKey> all() {
    return Stream.of(values());
  }

  public static AuthorityKey of(String name) {
    return all().filter(each -> each.names(name)).findFirst().orElseThrow();
  }

  /** What a section knows by this key. */
  public static Optional<AuthorityKey> of(String section, String key) {
    return all()
        .filter(each -> each.section.equals(section))
        .filter(each -> each.named() || each.key.equals(key))
        .findFirst();
  }
}
