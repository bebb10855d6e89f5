package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Story;
import io.deliverygate.rules.Percent;
import io.deliverygate.rules.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long stories took from the day on which work on them began to the day on which it ended, both
 * included: at the median of those that were finished lately, and of those before.
 *
 * @param stories how many were finished lately
 * @param lately their median; none where there are none
 * @param storiesBefore how many were finished in as many days before
 * @param before their median; none where there are none
 */
public record CycleTime(
    int stories, Optional<Span> lately, int storiesBefore, Optional<Span> before) {

  /**
   * Of the days up to today, and as many days before.
   *
   * @param days how many days are lately
   */
  public static CycleTime of(Day today, BigDecimal days, Collection<Story> stories) {
    Day start = today.plus(-days.longValue());
    List<Duration> lately = finished(stories, start, today);
    List<Duration> before = finished(stories, start.plus(-days.longValue()), start);
    return new CycleTime(lately.size(), Span.median(lately), before.size(), Span.median(before));
  }

  /** Of stories that were finished after a day and not after another. */
  private static List<Duration> finished(Collection<Story> stories, Day after, Day last) {
    return stories.stream()
        .filter(story -> story.started().known() && story.finished().after(after))
        .filter(story -> story.finished().notAfter(last))
        .map(story -> Duration.ofDays(story.started().daysTo(story.finished()) + 1))
        .toList();
  }

  /** How long it is in percent of what it was; none where either is not known. */
  public Optional<Percent> trend() {
    return lately.flatMap(now -> before.map(then -> Percent.of(seconds(now), seconds(then))));
  }

  private static long seconds(Span span) {
    return span.length().toSeconds();
  }

  /** Whether it is known to be longer than so many percent of what it was. */
  public boolean grewAbove(BigDecimal percent) {
    return trend().filter(trend -> trend.above(percent)).isPresent();
  }

  /** In words; where it is not known before, without what it was. */
  public String inWords() {
    String now = inWords(lately, stories);
    return before.isEmpty() ? now : now + "; before that: " + inWords(before, storiesBefore);
  }

  private static String inWords(Optional<Span> median, int count) {
    return median
        .map(span -> span.roundedUp(ChronoUnit.DAYS).stripTrailingZeros().toPlainString())
        .map(text -> "%s days at the median (stories: %d)".formatted(text, count))
        .orElse("unknown");
  }
}
