package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Team;
import io.deliverygate.rules.Percent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often a team integrates into the main branch, over the whole days before today.
 *
 * @param team the team
 * @param addresses how many e-mail addresses its members commit with
 * @param integrations by one of these addresses
 * @param workdays days of work among the days looked at
 * @param enough those of them on which there were enough integrations
 */
public record TeamPace(Team team, long addresses, long integrations, long workdays, long enough) {

  /**
   * Counts.
   *
   * @param members of the team
   * @param integrations by anybody, in the days looked at
   * @param workdays days of work among these
   * @param least how many integrations are enough for a day
   */
  public static TeamPace of(
      Team team,
      Collection<Member> members,
      Collection<Integration> integrations,
      Collection<Day> workdays,
      BigDecimal least) {
    Set<String> addresses = addresses(members);
    Map<Day, Long> byDay =
        integrations.stream()
            .filter(each -> addresses.contains(lower(each.email())))
            .collect(Collectors.groupingBy(Integration::on, Collectors.counting()));
    long enough =
        workdays.stream()
            .map(day -> BigDecimal.valueOf(byDay.getOrDefault(day, 0L)))
            .filter(count -> count.compareTo(least) >= 0)
            .count();
    long all = byDay.values().stream().mapToLong(Long::longValue).sum();
    return new TeamPace(team, addresses.size(), all, workdays.size(), enough);
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
  public static List<Day> workdays(
      List<String> weekdays, List<String> holidays, Day today, BigDecimal days) {
    Day first = today.plus(-days.longValue());
    return new WorkWeek(weekdays, holidays).workdays(first, today.plus(-1)).toList();
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
   * The share of the working days on which there were enough.
   *
   * @throws IllegalArgumentException where there was no working day
   */
  public Percent share() {
    return new Percent(enough, workdays);
  }
}
