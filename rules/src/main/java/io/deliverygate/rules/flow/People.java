package io.deliverygate.rules.flow;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.MemberRole;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.Word;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who takes part in the flow, and as what. */
public final class People {

  private People() {}

  /** How many different people there are: members of the teams and those who lead. */
  public static long count(Collection<Member> members, Collection<FlowTeam> flow) {
    List<Fact> records = Stream.<Fact>concat(members.stream(), flow.stream()).toList();
    return io.deliverygate.fact.People.of(List.of(), Snapshot.of(Instant.EPOCH, records))
        .known()
        .stream()
        .filter(each -> !each.names().isEmpty() || !each.addresses().isEmpty())
        .count();
  }

  /** Whether one of some members has a role; who has none is a developer. */
  public static boolean have(Collection<Member> members, String role) {
    return members.stream().flatMap(member -> roles(member).stream()).anyMatch(role::equals);
  }

  private static List<String> roles(Member member) {
    return member.roles().isEmpty()
        ? List.of(Word.of(MemberRole.DEVELOPER))
        : member.roles().stream().map(Word::of).toList();
  }
}
