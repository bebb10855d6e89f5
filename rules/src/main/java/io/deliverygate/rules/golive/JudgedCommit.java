package io.deliverygate.rules.golive;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Moment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;

/** The day on which the commit was made that is to be released, in the product's zone. */
public record JudgedCommit(Day day) {

  /**
   * The day of a known instant.
   *
   * @param zones the zone that the product states, empty where it states none
   */
  public static JudgedCommit of(Moment committed, Collection<?> zones) {
    ZoneId zone =
        zones.stream()
            .map(String.class::cast)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    return new JudgedCommit(committed.instant().map(at -> Day.of(at, zone)).orElse(Day.UNKNOWN));
  }
}
