package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Shadow;

/** Who said something, in words. */
final class SaidBy {

  private SaidBy() {}

  static String of(Origin origin) {
    return origin.equals(Origin.SHIPPED) ? "default" : "set by the " + OneLine.of(origin.text());
  }

  /** That something is in shadow, and who said so; empty where it counts. */
  static String shadow(Shadow shadow, Origin origin) {
    return shadow.equals(Shadow.NONE) ? "" : shadow.words() + ", " + of(origin);
  }

  /** Who set a value and, where somebody did, who locked it. */
  static String of(Origin origin, Origin lock) {
    boolean locked = !lock.equals(Origin.SHIPPED);
    return of(origin) + (locked ? "; locked by the " + OneLine.of(lock.text()) : "");
  }
}
