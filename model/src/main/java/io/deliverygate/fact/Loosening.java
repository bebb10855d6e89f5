package io.deliverygate.fact;

/**
 * Something by which a change asks less of itself than what it is based on did.
 *
 * @param area what was loosened
 * @param subject which setting, record or file
 * @param before what it was at the base
 * @param now what it is now
 * @param file where it stands now, as messages name it; empty where it is gone
 * @param line line in the file, 0 where unknown
 */
public record Loosening(
    Area area, String subject, String before, String now, String file, int line, String source)
    implements Fact {

  /** What can be loosened. */
  public enum Area {
    /** What the policy in force demands. */
    POLICY,
    /** What the baseline accepts. */
    BASELINE,
    /** What people declared, and the rules of the project. */
    RECORDS,
    /** No loosening: a policy where there was none, which readers are told of. */
    INTRODUCED
  }

  /** What became of it, as a clause. */
  public String words() {
    return "it was %s, and is %s".formatted(before, now);
  }
}
