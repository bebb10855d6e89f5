package io.deliverygate.fact;

import java.util.List;

/**
 * What was judged at the {@link Base}: limits can go by it.
 *
 * @param component name of what was to be released; empty where unknown
 * @param tiers the product's, as its records stated it
 */
public record BaseProduct(String component, List<String> tiers, String source) implements Fact {

  public BaseProduct {
    tiers = List.copyOf(tiers);
  }
}
