package com.example.payments.transfer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which the euro area's settlement system (T2) is open. */
public final class BusinessCalendar {

  private static final Set<MonthDay> FIXED_CLOSING_DAYS =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  public boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day)
        && !FIXED_CLOSING_DAYS.contains(MonthDay.from(day))
        && !isGoodFridayOrEasterMonday(day);
  }

  /** The day itself if it is a business day, else the next one that is. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isBusinessDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  public LocalDate after(LocalDate day) {
    return onOrAfter(day.plusDays(1));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isGoodFridayOrEasterMonday(LocalDate day) {
    LocalDate easter = easterSunday(day.getYear());
    return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
  }

  /** The Gregorian computus in the form of Meeus, Jones and Butcher. */
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moonShift = (8 * century + 13) / 25;
    int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
