package io.deliverygate.fact;

/** How much a feature is needed (MoSCoW). */
public enum FeaturePriority {
  /** Nobody said. */
  UNSTATED,
  /** Without it there is no product. */
  MUST,
  /** Important, not vital. */
  SHOULD,
  /** Nice to have. */
  COULD,
  /** Not this time. */
  WONT
}
