package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Team;
import io.deliverygate.rules.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often a team integrates into the main branch, over the whole days before today.
 *
 * @param team the team
 * @param addresses how many e-mail addresses its members commit with
 * @param integrations by one of these addresses
 * @param workdays days of work among the days looked at
 */
public record TeamPace(Team team, long addresses, long integrations, long workdays) {

  /**
   * Counts.
   *
   * @param members of the team
   * @param integrations by anybody, in the days looked at
   */
  public static TeamPace of(
      Team team, Collection<Member> members, Collection<Integration> integrations, long workdays) {
    Set<String> addresses = addresses(members);
    return new TeamPace(team, addresses.size(), by(addresses, integrations), workdays);
  }

  private static long by(Set<String> addresses, Collection<Integration> integrations) {
    return integrations.stream().filter(each -> addresses.contains(lower(each.email()))).count();
  }

  /** How many different addresses that integrated belong to none of some members. */
  public static long strangers(Collection<Member> members, Collection<Integration> integrations) {
    Set<String> known = addresses(members);
    return integrations.stream()
        .map(each -> lower(each.email()))
        .filter(address -> !known.contains(address))
        .distinct()
        .count();
  }

  /** The working days among so many days before today. */
  public static long workdays(
      List<String> weekdays, List<String> holidays, Day today, BigDecimal days) {
    Day first = today.plus(-days.longValue());
    return new WorkWeek(weekdays, holidays).count(first, today.plus(-1), Set.of());
  }

  private static Set<String> addresses(Collection<Member> members) {
    return members.stream()
        .flatMap(member -> member.emails().stream())
        .map(TeamPace::lower)
        .collect(Collectors.toSet());
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /**
   * Integrations a working day.
   *
   * @throws IllegalArgumentException where there was no working day
   */
  public Rate perDay() {
    return Rate.of(integrations, workdays);
  }
}
