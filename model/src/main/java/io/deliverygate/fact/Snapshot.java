package io.deliverygate.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All facts collected about a project at one instant, in canonical order: by type name, then by
 * source, then as the source has them. Equal snapshots are written as equal bytes, and evaluating
 * one that was read back gives the same verdict.
 */
public final class Snapshot {

  private final Instant collectedAt;
  private final Map<Class<? extends Fact>, List<Fact>> byType;

  private Snapshot(Instant collectedAt, Map<Class<? extends Fact>, List<Fact>> byType) {
    this.collectedAt = collectedAt;
    this.byType = byType;
  }

  /**
   * Puts facts in canonical order.
   *
   * @param collectedAt when the facts were collected; the instant a verdict is made for by default
   */
  public static Snapshot of(Instant collectedAt, Collection<? extends Fact> facts) {
    Map<Class<? extends Fact>, List<Fact>> byType = new LinkedHashMap<>();
    Fact.types().forEach(type -> byType.put(type, new ArrayList<>()));
    for (Fact fact : facts) {
      byType.get(fact.getClass()).add(fact);
    }
    byType.values().forEach(list -> list.sort(Comparator.comparing(Fact::source)));
    byType.replaceAll((type, list) -> Collections.unmodifiableList(list));
    return new Snapshot(collectedAt, byType);
  }

  public Instant collectedAt() {
    return collectedAt;
  }

  /** The facts of one type, in canonical order. */
  @SuppressWarnings("unchecked")
  public <F extends Fact> List<F> all(Class<F> type) {
    return (List<F>) byType.get(type);
  }

  /** Every fact, in canonical order. */
  public Stream<Fact> stream() {
    return byType.values().stream().flatMap(List::stream);
  }
}
