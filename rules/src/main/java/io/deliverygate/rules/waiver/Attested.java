package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.Source.Origin;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records for which a server vouches that identified who gave them.
 *
 * @param sources where they come from
 */
public record Attested(Set<String> sources) {

  public Attested {
    sources = Set.copyOf(sources);
  }

  /** Those of a snapshot. */
  public static Attested of(Snapshot snapshot) {
    return new Attested(
        snapshot.all(Source.class).stream()
            .filter(source -> source.origin() == Origin.ATTESTED)
            .map(Source::path)
            .collect(Collectors.toSet()));
  }

  /** Whether a record is one of them. */
  boolean holds(Declared record) {
    return sources.contains(record.source());
  }
}
