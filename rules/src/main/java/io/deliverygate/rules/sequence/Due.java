package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * That a recurring step should take place again.
 *
 * @param id the step
 * @param since since when
 */
public record Due(String id, Day since) {

  @Override
  public String toString() {
    return id + " since " + since;
  }
}
