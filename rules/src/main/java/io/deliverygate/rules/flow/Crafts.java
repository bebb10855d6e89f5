package io.deliverygate.rules.flow;

import io.deliverygate.fact.Member;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.Word;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the members of a team can do. */
public final class Crafts {

  private Crafts() {}

  /**
   * Whether one of some members brings a craft: by what is written of the person, or by a role.
   *
   * @param rows which crafts who has a role brings
   */
  public static boolean brought(
      Collection<Member> members, String craft, Collection<TableRow> rows) {
    return members.stream().flatMap(member -> of(member, rows)).anyMatch(plain(craft)::equals);
  }

  private static Stream<String> of(Member member, Collection<TableRow> rows) {
    List<String> roles =
        member.roles().isEmpty()
            ? List.of("developer")
            : member.roles().stream().map(Word::of).toList();
    Stream<String> byRole =
        rows.stream()
            .filter(row -> roles.contains(row.text("role")))
            .flatMap(row -> row.list("crafts").stream());
    return Stream.concat(member.crafts().stream(), byRole).map(Crafts::plain);
  }

  private static String plain(String craft) {
    return craft.strip().toLowerCase(Locale.ROOT);
  }
}
