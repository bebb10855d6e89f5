package io.deliverygate.rules.flow;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.MemberRole;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Person;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.TableRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * All the roles that one person has, whichever records give them and however they spell the person.
 *
 * @param who the person, as one of the records writes the name
 * @param roles the roles, each once
 * @param at one of the records
 */
public record RolesHeld(String who, List<String> roles, Declared at) {

  public RolesHeld {
    roles = List.copyOf(roles);
  }

  /** Those of everybody who leads or is a member of a team. */
  public static List<RolesHeld> of(Collection<Member> members, Collection<FlowTeam> flow) {
    List<Declared> records = Stream.<Declared>concat(flow.stream(), members.stream()).toList();
    List<Fact> told = records.stream().<Fact>map(RolesHeld::withRoles).toList();
    return People.of(List.of(), Snapshot.of(Instant.EPOCH, told)).known().stream()
        .flatMap(person -> of(person, records))
        .toList();
  }

  private static Stream<RolesHeld> of(Person person, List<Declared> records) {
    List<String> roles =
        person.duties().stream().map(Person.Duty::role).distinct().sorted().toList();
    return records.stream()
        .filter(record -> person.text().endsWith(place(record)))
        .limit(1)
        .map(record -> new RolesHeld(name(person.text(), record), roles, record));
  }

  private static String name(String text, Declared record) {
    return text.substring(0, text.length() - place(record).length());
  }

  private static String place(Declared record) {
    return " (%s:%d)".formatted(record.source(), record.line());
  }

  /** Who is a member without a role develops. */
  private static Fact withRoles(Declared record) {
    return record instanceof Member member && member.roles().isEmpty()
        ? new Member(
            member.team(),
            member.name(),
            List.of(MemberRole.DEVELOPER),
            member.emails(),
            member.crafts(),
            member.line(),
            member.source())
        : record;
  }

  /** Whether a row of a table names all of them, or there is but one. */
  public boolean allowed(Collection<TableRow> rows) {
    return roles.size() < 2 || rows.stream().anyMatch(row -> row.list("roles").containsAll(roles));
  }

  /** The roles in words. */
  public String inWords() {
    return String.join(", ", roles);
  }
}
