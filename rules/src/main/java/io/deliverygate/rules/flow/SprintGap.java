package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Sprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What lies between two sprints.
 *
 * @param before of those that began earlier the one that ends last
 * @param next the one that begins next
 */
public record SprintGap(Sprint before, Sprint next) {

  private static final Comparator<Sprint> ORDER =
      Comparator.comparing((Sprint sprint) -> sprint.firstDay().toString())
          .thenComparing(Sprint::id);

  /** What lies between sprints, in the order of their first days. */
  public static List<SprintGap> between(Collection<Sprint> sprints) {
    List<SprintGap> gaps = new ArrayList<>();
    Sprint latest = null;
    for (Sprint sprint : sprints.stream().sorted(ORDER).toList()) {
      if (latest != null) {
        gaps.add(new SprintGap(latest, sprint));
      }
      boolean later = latest == null || sprint.lastDay().after(latest.lastDay());
      latest = later ? sprint : latest;
    }
    return gaps;
  }

  /** Whether the next begins before the other is over. */
  public boolean overlap() {
    return !next.firstDay().after(before.lastDay());
  }

  /** Working days on which there is no sprint. */
  public long workdays(List<String> weekdays, List<String> holidays) {
    return workdaysAfter(before, next.firstDay(), weekdays, holidays);
  }

  /** Working days between a sprint's last day and another day, neither of them included. */
  public static long workdaysAfter(
      Sprint sprint, Day end, List<String> weekdays, List<String> holidays) {
    return new WorkWeek(weekdays, holidays).count(sprint.lastDay().plus(1), end.plus(-1), Set.of());
  }
}
