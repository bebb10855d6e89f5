package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import io.deliverygate.rules.Foreseen;

/**
 * That a recurring step should take place again.
 *
 * @param id the step
 * @param since since when
 */
public record Due(String id, Day since) implements Foreseen {

  @Override
  public String toString() {
    return id + " since " + since;
  }
}
