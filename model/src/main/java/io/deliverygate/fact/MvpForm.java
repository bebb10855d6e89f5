package io.deliverygate.fact;

/** What a minimum viable product is made of. */
public enum MvpForm {
  /** Nobody said. */
  UNSTATED,
  /** Software that users can try. */
  TESTABLE_APPLICATION,
  /** Something clickable that does nothing yet. */
  PROTOTYPE,
  /** A film of how it would be. */
  VIDEO,
  /** People do by hand, openly, what software will do. */
  CONCIERGE,
  /** People do by hand, behind a screen, what software will do. */
  WIZARD_OF_OZ,
  /** A page that measures interest. */
  LANDING_PAGE,
  /** Another form, said in its reason. */
  OTHER
}
