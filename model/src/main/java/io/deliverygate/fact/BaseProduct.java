package io.deliverygate.fact;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What was judged at the {@link Base}: limits can go by it.
 *
 * @param component name of what was to be released; empty where unknown
 * @param tiers the product's, as its records stated it
 * @param zone time zone in which its days were counted; empty where none was stated
 */
public record BaseProduct(String component, List<String> tiers, String zone, String source)
    implements Fact {

  public BaseProduct {
    tiers = List.copyOf(tiers);
  }

  /** The zone that its days were counted in. */
  public ZoneId days() {
    return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
  }
}
