package io.deliverygate.rules;

import io.deliverygate.fact.Member;
import io.deliverygate.fact.MemberRole;
import io.deliverygate.fact.People;
import java.util.Collection;
import java.util.List;

/** Counts who of a team took part in a meeting; one person under two names is one. */
public final class TookPart {

  private TookPart() {}

  /** The members whom one of the participants is, each once. */
  public static List<String> of(
      Collection<Member> members, Collection<String> participants, People people) {
    return members.stream()
        .map(Member::name)
        .distinct()
        .filter(name -> participants.stream().anyMatch(each -> people.same(each, name)))
        .toList();
  }

  /** Whether one of the members is one of the participants. */
  public static boolean anybody(
      Collection<Member> members, Collection<String> participants, People people) {
    return !of(members, participants, people).isEmpty();
  }

  /** Whether one of the members that build is one of the participants; who has no role builds. */
  public static boolean developer(
      Collection<Member> members, Collection<String> participants, People people) {
    return !of(members.stream().filter(TookPart::builds).toList(), participants, people).isEmpty();
  }

  private static boolean builds(Member member) {
    return member.roles().isEmpty() || member.roles().contains(MemberRole.DEVELOPER);
  }
}
