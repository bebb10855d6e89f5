package io.deliverygate.fact;

/**
 * How many breaches a waiver speaks of in this evaluation.
 *
 * @param waiver id of the waiver
 * @param breaches breaches of its rule on its subject
 */
public record WaiverUse(String waiver, int breaches) implements Fact {

  @Override
  public String source() {
    return "";
  }
}
