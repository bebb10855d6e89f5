package io.deliverygate.rules.golive;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * The release that is judged, and the days that its rules compare with.
 *
 * @param version exactly as the build states it
 * @param today the day that it is now
 * @param day when it goes live: as planned; today where no day is planned, or that day is over
 * @param zone where the product counts its days
 */
public record ThisRelease(String version, Day today, Day day, ZoneId zone) {

  /**
   * The release from the records around it.
   *
   * @param planned the days that are planned for this version, at most one
   * @param zones the zone that the product states, empty where it states none
   */
  public static ThisRelease of(
      String version, Day today, Collection<?> planned, Collection<?> zones) {
    Day day =
        planned.stream()
            .map(Day.class::cast)
            .filter(each -> each.after(today))
            .findFirst()
            .orElse(today);
    return new ThisRelease(version, today, day, zone(zones));
  }

  private static ZoneId zone(Collection<?> zones) {
    return zones.stream()
        .map(String.class::cast)
        .filter(zone -> !zone.isEmpty())
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  /** Whether something of that day has happened; nothing of an unknown day has. */
  public boolean past(Day on) {
    return on.known() && !on.after(today);
  }

  /** Whether something is said to happen after today. */
  public boolean ahead(Day on) {
    return on.after(today);
  }

  /** Whether what has this first day holds when the release goes live, unless it is over. */
  public boolean begun(Day first) {
    return first.known() && !first.after(day);
  }

  /** Whether what has this last day is over when the release goes live. */
  public boolean over(Day last) {
    return last.before(day);
  }

  /** Days from a past day to today; unknown of any other day. */
  public Amount daysAgo(Day on) {
    return past(on) ? Amount.of(on.daysTo(today)) : Amount.UNKNOWN;
  }

  /** Days from a past day to the one on which the release goes live; unknown of any other day. */
  public Amount daysBefore(Day on) {
    return past(on) ? Amount.of(on.daysTo(day)) : Amount.UNKNOWN;
  }
}
