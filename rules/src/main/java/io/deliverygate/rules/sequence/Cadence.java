package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a recurring step took place, and when it is due again. Days after today do not count. */
public final class Cadence {

  private static final Comparator<Day> ORDER = Comparator.comparing(Day::toString);

  /** So many are told of a step. */
  private static final int MOST_MISSED = 100;

  private Cadence() {}

  /**
   * The gaps between the days on which it took place, beginning with the day on which it began and
   * ending with the day on which it ended, or today. None where it has not begun.
   */
  public static List<Gap> gaps(Step step, Day today) {
    List<Day> days = days(step, today);
    if (days.isEmpty()) {
      return List.of();
    }
    days.add(step.ended().notAfter(today) ? step.ended() : today);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(new Gap(days.get(i - 1), days.get(i)));
    }
    return gaps;
  }

  /**
   * The day on which it should take place again.
   *
   * @return unknown where it has not begun, or nobody wrote how often it takes place
   */
  public static Day due(Step step, Day today) {
    List<Day> days = days(step, today);
    if (days.isEmpty() || !step.everyDays().known()) {
      return Day.UNKNOWN;
    }
    long every = step.everyDays().orZero().setScale(0, RoundingMode.CEILING).longValueExact();
    return days.get(days.size() - 1).plus(every);
  }

  /**
   * The days on which it should have taken place and did not: from each day on which it did, one
   * cadence after another until the next, or today.
   *
   * @param slack days that it may come later than its cadence asks
   */
  public static List<Day> missed(Step step, Day today, BigDecimal slack) {
    if (!step.everyDays().known()) {
      return List.of();
    }
    long every = step.everyDays().orZero().setScale(0, RoundingMode.CEILING).longValueExact();
    List<Day> missed = new ArrayList<>();
    for (Gap gap : gaps(step, today)) {
      if (gap.above(step.everyDays().orZero(), slack)) {
        for (Day day = gap.after().plus(every);
            day.before(gap.until()) && missed.size() < MOST_MISSED;
            day = day.plus(every)) {
          missed.add(day);
        }
      }
    }
    return missed;
  }

  /** The time from a day to today; none where the day is unknown. */
  public static List<Gap> gap(Day since, Day today) {
    return since.known() ? List.of(new Gap(since, today)) : List.of();
  }

  /** The earliest of some days as far as they are known. */
  public static Day first(Collection<?> days) {
    return known(days).min(ORDER).orElse(Day.UNKNOWN);
  }

  /** The latest of some days as far as they are known, or else another one. */
  public static Day last(Collection<?> days, Day otherwise) {
    return known(days).max(ORDER).orElse(otherwise);
  }

  private static Stream<Day> known(Collection<?> days) {
    return days.stream().map(Day.class::cast).filter(Day::known);
  }

  private static List<Day> days(Step step, Day today) {
    return Stream.concat(Stream.of(step.began()), step.occurrences().stream())
        .filter(day -> day.notAfter(today))
        .sorted(ORDER)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Some things in their alphabetical order, as a sentence lists them. */
  public static String listed(Collection<?> things) {
    return things.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
