package io.deliverygate.evidence.git;

/**
 * The state of a project where the work left the main branch; on that branch itself, at the last
 * release.
 *
 * @param commit full id of that commit, empty where it is not known or there is none
 * @param reason why that one, as a clause
 * @param note why there is nothing to compare with; empty where there is
 * @param missing whether there has to be something, which the clone lacks
 */
public record BaseFiles(String commit, String reason, String note, boolean missing) {

  /** There is nothing that the project could be based on. */
  static BaseFiles none(String note) {
    return new BaseFiles("", "", note, false);
  }

  /** There has to be something, and nobody knows it. */
  static BaseFiles unknown(String note) {
    return new BaseFiles("", "", note, true);
  }

  /** Whether there is a state to compare with. */
  public boolean known() {
    return note.isEmpty();
  }
}
