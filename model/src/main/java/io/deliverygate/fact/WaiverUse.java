package io.deliverygate.fact;

/**
 * What a waiver does in this evaluation.
 *
 * @param waiver id of the waiver
 * @param breaches breaches of its rule on its subject
 * @param covered how many of them it excuses
 * @param problem why it excuses nothing, or not all of them; empty where nothing is wrong with it
 */
public record WaiverUse(String waiver, int breaches, int covered, String problem) implements Fact {

  @Override
  public String source() {
    return "";
  }
}
