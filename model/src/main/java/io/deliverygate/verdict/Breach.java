package io.deliverygate.verdict;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * One place where a rule does not pass.
 *
 * @param fingerprint identity of the breach over time: rule and subject, not the value
 * @param subject what the rule looked at: a story, a module, the build
 * @param message what is wrong, with fact and limit
 * @param actual the value found, a decimal rounded towards the failing side; empty where there is
 *     none
 * @param limit the value demanded; empty where there is none
 * @param unit unit of both, such as {@code %}
 * @param location where to look
 * @param remedy what would turn it green
 * @param waiver what excuses it; empty where nothing does
 * @param fact codes of the facts that it rests on, as a waiver of it has to state them
 */
public record Breach(
    String fingerprint,
    String subject,
    String message,
    String actual,
    String limit,
    String unit,
    Location location,
    String remedy,
    String waiver,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String fact) {

  /** Whether something excuses it. */
  public boolean waived() {
    return !waiver.isEmpty();
  }

  /** The same, excused. */
  public Breach waivedBy(String excuse) {
    return new Breach(
        fingerprint, subject, message, actual, limit, unit, location, remedy, excuse, fact);
  }

  /**
   * A place in the project.
   *
   * @param file path relative to the project's root; empty where the breach has no file
   * @param line line in it, 0 where unknown
   */
  public record Location(String file, int line) {

    /** No place in particular. */
    public static final Location NONE = new Location("", 0);

    /** File and line as compilers print them; empty for {@link #NONE}. */
    public String text() {
      return line > 0 ? file + ":" + line : file;
    }
  }
}
