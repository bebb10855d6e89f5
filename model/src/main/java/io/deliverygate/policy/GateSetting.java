package io.deliverygate.policy;

/**
 * What a policy does with a gate.
 *
 * @param shadow how long an enforced gate is shown only
 */
public record GateSetting(GateMode mode, Shadow shadow) {

  public static GateSetting of(GateMode mode) {
    return new GateSetting(mode, Shadow.NONE);
  }

  /** While its day has not come it is in shadow, which is enough where no more was asked. */
  public boolean atLeastAsStrictAs(GateSetting other) {
    boolean shadowIsEnough = GateMode.SHADOW.stricter(other.mode) == GateMode.SHADOW;
    return mode.stricter(other.mode) == mode
        && (shadowIsEnough || shadow.notLongerThan(other.shadow));
  }

  /** What demands as much as either of two; this one where both ask for the same. */
  public GateSetting stricter(GateSetting other) {
    if (other.atLeastAsStrictAs(this)) {
      return other;
    }
    return atLeastAsStrictAs(other)
        ? this
        : new GateSetting(
            mode.stricter(other.mode), shadow.notLongerThan(other.shadow) ? shadow : other.shadow);
  }

  public String words() {
    String word = io.deliverygate.io.Word.of(mode);
    return shadow.equals(Shadow.NONE) ? word : word + ", " + shadow.words();
  }
}
