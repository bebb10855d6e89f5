package io.deliverygate.policy;

/**
 * What a policy does with a gate.
 *
 * @param trial how long an enforced gate is shown only
 */
public record GateSetting(GateMode mode, Trial trial) {

  static GateSetting of(GateMode mode) {
    return new GateSetting(mode, Trial.NONE);
  }

  boolean atLeastAsStrictAs(GateSetting other) {
    return mode.stricter(other.mode) == mode && trial.notLongerThan(other.trial);
  }

  String words() {
    String word = io.deliverygate.io.Word.of(mode);
    return trial.equals(Trial.NONE) ? word : word + ", " + trial.words();
  }
}
