package io.deliverygate.fact;

/**
 * That somebody said yes.
 *
 * @param by who; empty where nobody did
 */
public record Signature(
    @Key(value = "who", required = true, says = Says.PERSON) String by,
    @Key(value = "when", past = true) Day on) {

  /** Nobody did. */
  public static final Signature NONE = new Signature("", Day.UNKNOWN);

  public boolean given() {
    return !by.isEmpty();
  }
}
