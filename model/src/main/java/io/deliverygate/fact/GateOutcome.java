package io.deliverygate.fact;

/**
 * What a gate came to that was evaluated before, for the gates that build on it.
 *
 * @param gate the gate's id
 * @param status its status as the verdict prints it
 * @param passed whether it lets a release through
 */
public record GateOutcome(String gate, String status, boolean passed) implements Fact {

  @Override
  public String source() {
    return "";
  }
}
