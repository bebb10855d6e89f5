package io.deliverygate.record;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Stream;

/** The points in time that the value of a key tells of. */
public final class SaidTimes {

  private SaidTimes() {}

  /** Those that are known, in the order of the value; a day begins at midnight, UTC. */
  public static Stream<Instant> in(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(SaidTimes::in);
    } else if (value instanceof Instant instant) {
      return Stream.of(instant);
    } else if (value instanceof Moment moment) {
      return moment.instant().stream();
    } else if (value instanceof Day day) {
      return day.date().stream().map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    return value.getClass().isRecord()
        ? RecordType.of(value.getClass()).fields().stream().flatMap(key -> in(key.in(value)))
        : Stream.of();
  }
}
