package io.deliverygate.report.plan;

import io.deliverygate.fact.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where days stand on a drawing, from left to right.
 *
 * @param first the first day that is shown
 * @param last the last one, later than the first
 */
public record TimeScale(LocalDate first, LocalDate last) {

  /** Width of a drawing. */
  static final int WIDTH = 1000;

  /** Where days begin; names stand before it. */
  static final int LEFT = 240;

  private static final int RIGHT = WIDTH - 12;
  private static final int MARGIN_DAYS = 7;
  private static final int MOST_TICKS = 12;

  /** A first day of a month. */
  public record Tick(int x, String label) {}

  /**
   * A scale on which all known days have room.
   *
   * @param today stands on it in any case
   */
  static TimeScale of(Collection<Day> days, Day today) {
    List<LocalDate> known =
        Stream.concat(days.stream(), Stream.of(today))
            .flatMap(day -> day.date().stream())
            .sorted()
            .toList();
    return new TimeScale(
        known.get(0).minusDays(MARGIN_DAYS), known.get(known.size() - 1).plusDays(MARGIN_DAYS));
  }

  /** Where a known day stands. */
  int x(Day day) {
    return x(day.date().orElseThrow());
  }

  private int x(LocalDate day) {
    long all = ChronoUnit.DAYS.between(first, last);
    long passed = ChronoUnit.DAYS.between(first, day);
    return Math.toIntExact(LEFT + Math.round((double) passed * (RIGHT - LEFT) / all));
  }

  /** The first days of months, of so many that their names have room. */
  List<Tick> ticks() {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last));
    long step = months / MOST_TICKS + 1;
    List<Tick> ticks = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first).plusMonths(1);
        !month.atDay(1).isAfter(last);
        month = month.plusMonths(step)) {
      ticks.add(new Tick(x(month.atDay(1)), month.toString()));
    }
    return ticks;
  }
}
