package io.deliverygate.fact;

import java.util.List;

/**
 * A member of a team.
 *
 * @param team team that the person belongs to
 * @param line where the record begins in its file
 */
@Section(key = "members", in = Team.class, value = "The team's members.")
public record Member(
    String team,
    @Key(value = "the person's name, the same in every record", required = true) String name,
    @Key("what the person answers for; developer where absent") List<MemberRole> roles,
    @Key("e-mail addresses with which the person commits") List<String> emails,
    @Key("what the person can do beyond that, such as testing, design or business")
        List<String> crafts,
    int line,
    String source)
    implements Declared {
  public Member {
    roles = List.copyOf(roles);
    emails = List.copyOf(emails);
    crafts = List.copyOf(crafts);
  }
}
