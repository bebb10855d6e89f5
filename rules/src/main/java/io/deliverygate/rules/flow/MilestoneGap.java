package io.deliverygate.rules.flow;

import io.deliverygate.fact.Milestone;
import io.deliverygate.rules.Rate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A milestone and the one that follows it. */
public record MilestoneGap(Milestone before, Milestone next) {

  private static final Comparator<Milestone> ORDER =
      Comparator.comparing((Milestone milestone) -> milestone.due().toString())
          .thenComparing(Milestone::id);

  /** The gaps between milestones whose day is known, in the order of their days. */
  public static List<MilestoneGap> between(Collection<Milestone> milestones) {
    List<Milestone> sorted =
        milestones.stream().filter(each -> each.due().known()).sorted(ORDER).toList();
    return IntStream.range(1, sorted.size())
        .mapToObj(i -> new MilestoneGap(sorted.get(i - 1), sorted.get(i)))
        .toList();
  }

  /** How long it is. */
  public Rate weeks() {
    return Rate.weeks(before.due().daysTo(next.due()));
  }
}
