package io.deliverygate.fact;

import java.time.Instant;

/** The instant that counts as now, and the day that it is in the product's time zone. */
public record Now(Instant at, Day today) implements Fact {

  @Override
  public String source() {
    return "";
  }
}
