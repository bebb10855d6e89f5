package io.deliverygate.fact;

/** By what a product is used. */
public enum ProductInterface {
  /** Programs call it. */
  API,
  /** People work with it on a screen. */
  UI,
  /** Neither, as a library. */
  NONE
}
