package io.deliverygate.rules.flow;

/** How often an event is due. */
public enum Cadence {
  /** Once in the sprint. */
  SPRINT("the event did not take place for the sprint"),
  /** At least once in each whole week of the sprint. */
  WEEK("the event did not take place in every week of the sprint"),
  /** At least once in the month that ends with the sprint, whichever sprint it is recorded with. */
  MONTH("the event did not take place in the month up to the sprint's end"),
  /** On every working day of the sprint; recorded as a count. */
  WORKDAY("the event did not take place on every working day, as its count shows");

  private final String shortfall;

  Cadence(String shortfall) {
    this.shortfall = shortfall;
  }

  /** What is wrong where there were too few. */
  public String shortfall() {
    return shortfall;
  }
}
