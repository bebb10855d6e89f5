package io.deliverygate.rules.sequence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.deliverygate.rules.Cycle;
import io.deliverygate.rules.Foreseen;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * That a step cannot go on because another has not ended.
 *
 * @param id the step
 * @param what the step that it waits for
 */
public record Waits(String id, String what) implements Foreseen {

  /** The circles in which steps wait for one another. */
  public static List<Cycle> circles(Collection<?> waits) {
    return Cycle.among(
        waits.stream()
            .map(Waits.class::cast)
            .collect(groupingBy(Waits::id, mapping(Waits::what, toCollection(TreeSet::new)))));
  }
}
