package io.deliverygate.rules.ready;

/**
 * That there is no story of which one could say whether it is ready.
 *
 * @param what why, as a clause
 * @param fix what would change that
 */
public record NothingChosen(String what, String fix) {

  /** Where no sprint runs or is ahead. */
  public static NothingChosen withoutSprint() {
    return new NothingChosen(
        "no sprint is recorded that runs or is ahead, so nothing can be ready",
        "record the coming sprint under sprints in delivery/flow.yaml, and the sprint of each"
            + " story that is chosen for it");
  }

  /** Where one does, and nothing is chosen for it. */
  public static NothingChosen forAnySprint() {
    return new NothingChosen(
        "nothing is chosen for any sprint that runs or is ahead, so nothing can be ready",
        "write the sprint of each story that is chosen, in delivery/backlog.yaml");
  }

  /**
   * The name that it had before; rules of other people may use it.
   *
   * @deprecated write {@link #withoutSprint}
   */
  @Deprecated
  public static NothingChosen withoutIteration() {
    return withoutSprint();
  }

  /**
   * The name that it had before; rules of other people may use it.
   *
   * @deprecated write {@link #forAnySprint}
   */
  @Deprecated
  public static NothingChosen forAnyIteration() {
    return forAnySprint();
  }
}
