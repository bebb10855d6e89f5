package io.deliverygate.fact;

import io.deliverygate.fact.Person.Witness;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is who: leads any text that names a person to the one person of policy and team records whom
 * it means. It errs to the safe side: who may be the same person is not independent, and who may be
 * somebody else is entitled to nothing.
 *
 * @param known everybody whom the policy or the team records know
 */
public record People(List<Person> known) implements Fact {

  /** Where nobody is known. */
  public static final People NOBODY = new People(List.of());

  public People {
    known = List.copyOf(known);
  }

  /**
   * Those whom the policy knows, and those whom the team records do.
   *
   * @param policy as the policy writes them, one a mention
   * @param records what is recorded of a project
   */
  public static People of(List<Person> policy, Snapshot records) {
    List<Person> recorded =
        Stream.concat(
                records.all(FlowTeam.class).stream().flatMap(People::leaders),
                records.all(Member.class).stream().map(People::member))
            .toList();
    return new People(SamePeople.joined(SamePeople.joined(policy), SamePeople.joined(recorded)));
  }

  /** Those whom the policy knows. */
  public static People of(List<Person> policy) {
    return new People(SamePeople.joined(policy));
  }

  /** Somebody whom the policy knows. */
  public static Person ofPolicy(String text, Collection<String> roles) {
    return Person.of(
        text,
        Spelling.of(text),
        roles.stream()
            .map(role -> new Person.Duty(Witness.POLICY, role, ""))
            .collect(Collectors.toSet()));
  }

  private static Stream<Person> leaders(FlowTeam team) {
    return Stream.of(
            leader(team, team.chiefProductOwner(), "chief-product-owner"),
            leader(team, team.chiefScrumMaster(), "chief-scrum-master"),
            leader(team, team.architect(), "architect"))
        .flatMap(Optional::stream);
  }

  private static Optional<Person> leader(FlowTeam team, String text, String role) {
    Spelling spelling = Spelling.of(text);
    return spelling.blank()
        ? Optional.empty()
        : Optional.of(
            Person.of(
                place(text, team), spelling, Set.of(new Person.Duty(Witness.RECORDS, role, ""))));
  }

  private static Person member(Member member) {
    Set<Person.Duty> duties =
        member.roles().stream()
            .map(role -> new Person.Duty(Witness.RECORDS, name(role), member.team()))
            .collect(Collectors.toSet());
    return Person.of(
        place(member.name(), member), Spelling.of(member.name(), member.emails()), duties);
  }

  private static String place(String text, Declared record) {
    return "%s (%s:%d)".formatted(text, record.source(), record.line());
  }

  private static String name(MemberRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Everybody whom a text can mean, by its name or by its address. */
  private List<Person> near(Spelling spelling) {
    return known.stream()
        .filter(
            each -> each.sharesName(spelling.names()) || each.sharesAddress(spelling.addresses()))
        .toList();
  }

  /**
   * The one whom a text means: by its address, and by its name where nobody is known to have the
   * address. Nobody where the name is another one's, and where the one of that name is known under
   * other addresses only.
   */
  private Optional<Person> one(Spelling spelling) {
    List<Person> near = near(spelling);
    List<Person> byAddress =
        near.stream().filter(each -> each.sharesAddress(spelling.addresses())).toList();
    List<Person> byName = near.stream().filter(each -> each.sharesName(spelling.names())).toList();
    List<Person> meant = byAddress.isEmpty() ? byName : byAddress;
    boolean others = !byName.isEmpty() && !byName.containsAll(meant);
    boolean elsewhere =
        byAddress.isEmpty()
            && !spelling.addresses().isEmpty()
            && meant.stream().anyMatch(each -> !each.addresses().isEmpty());
    return meant.size() == 1 && !others && !elsewhere
        ? Optional.of(meant.get(0))
        : Optional.empty();
  }

  /** Whether a text means one person whom the policy or the records know. */
  public boolean isKnown(String text) {
    return one(Spelling.of(text)).isPresent();
  }

  /** Why a text leads to more than one person, with the fix; nothing where it does not. */
  public Optional<String> unclear(String text) {
    Spelling spelling = Spelling.of(text);
    List<Person> near = near(spelling);
    if (one(spelling).isPresent() || near.isEmpty()) {
      return Optional.empty();
    }
    String names = near.stream().map(Person::text).collect(Collectors.joining(" and "));
    if (near.size() == 1) {
      return Optional.of(
          "nobody knows the address in '%s': known is %s (write a name or an address that the policy or the team records know)"
              .formatted(text, names));
    }
    return Optional.of(
        "'%s' can mean %d people: %s (write an address that only who is meant has, and each as Name <address> in the policy)"
            .formatted(text, near.size(), names));
  }

  /** Whether two texts mean one and the same person whom the policy or the records know. */
  public boolean same(String one, String other) {
    Optional<Person> first = one(Spelling.of(one));
    return first.isPresent() && first.equals(one(Spelling.of(other)));
  }

  /** Who is known to have a role, for people to read. */
  public List<String> holders(String role) {
    return known.stream()
        .filter(each -> Stream.of(Witness.values()).anyMatch(by -> each.holds(by, role)))
        .map(Person::text)
        .toList();
  }

  /** Whether somebody has a role by the policy. */
  public boolean holdsByPolicy(String text, String role) {
    return one(Spelling.of(text)).filter(each -> each.holds(Witness.POLICY, role)).isPresent();
  }

  /** Whether somebody has a role, by each of policy and records that says who does. */
  public boolean holds(String text, String role) {
    Optional<Person> person = one(Spelling.of(text));
    List<Witness> telling =
        Stream.of(Witness.values())
            .filter(by -> known.stream().anyMatch(each -> each.holds(by, role)))
            .toList();
    return person.isPresent()
        && !telling.isEmpty()
        && telling.stream().allMatch(by -> person.get().holds(by, role));
  }

  /** Whether a member of a team has a role in it. */
  public boolean holdsIn(String team, String text, MemberRole role) {
    return one(Spelling.of(text)).filter(each -> each.holdsIn(team, name(role))).isPresent();
  }

  /** Whether a member of any team has a role in it. */
  public boolean isA(String text, MemberRole role) {
    return one(Spelling.of(text))
        .filter(each -> each.holds(Witness.RECORDS, name(role)))
        .isPresent();
  }

  /** Whether a member of any team is known to have a role. */
  public boolean anybodyIs(MemberRole role) {
    return known.stream().anyMatch(each -> each.holds(Witness.RECORDS, name(role)));
  }

  /** What to add to a message about somebody of whom it is not clear who they are. */
  public String doubt(String text) {
    return unclear(text).map(why -> ": " + why).orElse("");
  }

  /**
   * Whether two texts surely mean different people. Each may name several, who then all have to
   * differ. Not so where one of them names nobody, where they look alike, where one can be another
   * way to write the other, and where one has a name alone and the other an address alone that
   * nothing joins.
   */
  public boolean apart(String one, String other) {
    return likeness(one, other) == Likeness.APART;
  }

  /** Whether nothing tells whether two texts mean the same people. */
  public boolean doubtful(String one, String other) {
    return likeness(one, other) == Likeness.DOUBTFUL;
  }

  /** What is known of two who may be one, the closest first. */
  private enum Likeness {
    ONE,
    DOUBTFUL,
    APART
  }

  private Likeness likeness(String one, String other) {
    List<Spelling> second = Spelling.each(other);
    return Spelling.each(one).stream()
        .flatMap(each -> second.stream().map(its -> likeness(each, its)))
        .min(Comparator.naturalOrder())
        .orElse(Likeness.DOUBTFUL);
  }

  private Likeness likeness(Spelling one, Spelling other) {
    List<Person> first = near(one);
    List<Person> second = near(other);
    Person mine = with(one, first);
    Person its = with(other, second);
    if (first.stream().anyMatch(second::contains)
        || LookAlikes.anyName(mine.names(), its.names())
        || LookAlikes.anyAddress(mine.addresses(), its.addresses())) {
      return Likeness.ONE;
    }
    boolean known = isKnown(one) && isKnown(other);
    boolean apart = comparable(mine, its) && (known || !near(mine, its));
    return apart ? Likeness.APART : Likeness.DOUBTFUL;
  }

  /** Whether one can be another way to write the other. */
  private static boolean near(Person one, Person other) {
    return LookAlikes.anyNear(one.names(), other.names())
        || LookAlikes.any(one.addresses(), other.addresses(), ShortForms::ofAddresses)
        || LookAlikes.any(one.addresses(), other.names(), ShortForms::ofName)
        || LookAlikes.any(other.addresses(), one.names(), ShortForms::ofName);
  }

  /** Whether it means one person, and under a name that is known. */
  private boolean isKnown(Spelling spelling) {
    return one(spelling).filter(each -> each.names().containsAll(spelling.names())).isPresent();
  }

  /** Everything by which one could know whom a text means. */
  private static Person with(Spelling spelling, List<Person> near) {
    Spelling telling = near.isEmpty() ? Nobody.left(spelling) : spelling;
    Person text = Person.of("", telling, Set.of());
    return Person.of(Stream.concat(Stream.of(text), near.stream()).toList());
  }

  private static boolean comparable(Person one, Person other) {
    return !one.names().isEmpty() && !other.names().isEmpty()
        || !one.addresses().isEmpty() && !other.addresses().isEmpty();
  }

  @Override
  public String source() {
    return "";
  }
}
