package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Breach;
import java.util.regex.Pattern;

/**
 * A breach as people read it.
 *
 * @param actual the value found with its unit, empty where there is none
 * @param limit the value demanded with its unit, empty where there is none
 * @param file path relative to the project's root; empty where there is none
 * @param line line in it, 0 where unknown
 * @param remedy what would turn it green; empty where nobody says
 * @param waiver what excuses it; empty where nothing does
 * @param fact codes that a waiver of it has to state; empty where none can
 */
public record ShownBreach(
    String subject,
    String message,
    String actual,
    String limit,
    String file,
    int line,
    String remedy,
    String waiver,
    String fact) {

  static ShownBreach of(Breach breach) {
    return new ShownBreach(
        OneLine.of(breach.subject()),
        OneLine.of(breach.message()),
        figure(breach.actual(), breach.unit()),
        figure(breach.limit(), breach.unit()),
        OneLine.visible(breach.location().file()),
        breach.location().line(),
        OneLine.of(breach.remedy()),
        OneLine.of(breach.waiver()),
        OneLine.of(breach.fact()));
  }

  private static String figure(String value, String unit) {
    return value.isEmpty() ? "" : OneLine.of(value + " " + unit);
  }

  /** File and line as compilers print them; empty where there is no place. */
  public String place() {
    return OneLine.of(new Breach.Location(file, line).text());
  }

  /** The place, empty where the message names it already. */
  public String placeBeside() {
    return names(message, place()) ? "" : place();
  }

  /** Line 5 is not named by a message that names line 54. */
  private static boolean names(String message, String place) {
    return Pattern.compile(Pattern.quote(place) + "(?!\\d)").matcher(message).find();
  }

  /** Subject and message. */
  public String sentence() {
    return subject.isEmpty() ? message : subject + ": " + message;
  }

  /** Whether something excuses it. */
  public boolean waived() {
    return !waiver.isEmpty();
  }

  /** Whether it has values to compare. */
  public boolean hasFigures() {
    return !actual.isEmpty() || !limit.isEmpty();
  }
}
