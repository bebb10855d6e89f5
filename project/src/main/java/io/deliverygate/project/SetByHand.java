package io.deliverygate.project;

import java.util.List;

/**
 * Parameters that somebody sets by hand.
 *
 * @param option by which option, as messages name it
 * @param values each {@code name=value}
 */
public record SetByHand(String option, List<String> values) {

  /** Nobody sets anything. */
  static final SetByHand NOTHING = new SetByHand("", List.of());

  public SetByHand {
    values = List.copyOf(values);
  }
}
