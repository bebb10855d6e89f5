package io.deliverygate.report;

import io.deliverygate.verdict.Breach;
import java.util.regex.Pattern;

/**
 * A breach as people read it.
 *
 * @param actual the value found with its unit, empty where there is none
 * @param limit the value demanded with its unit, empty where there is none
 * @param place file and line; empty where there is none, or the message names it already
 * @param remedy what would turn it green; empty where nobody says
 * @param waiver what excuses it; empty where nothing does
 */
record ShownBreach(
    String subject,
    String message,
    String actual,
    String limit,
    String place,
    String remedy,
    String waiver) {

  static ShownBreach of(Breach breach) {
    String message = SafeText.of(breach.message());
    String place = SafeText.of(breach.location().text());
    return new ShownBreach(
        SafeText.of(breach.subject()),
        message,
        figure(breach.actual(), breach.unit()),
        figure(breach.limit(), breach.unit()),
        names(message, place) ? "" : place,
        SafeText.of(breach.remedy()),
        SafeText.of(breach.waiver()));
  }

  private static String figure(String value, String unit) {
    return value.isEmpty() ? "" : SafeText.of(value + " " + unit);
  }

  /** Line 5 is not named by a message that names line 54. */
  private static boolean names(String message, String place) {
    return Pattern.compile(Pattern.quote(place) + "(?!\\d)").matcher(message).find();
  }

  /** Subject and message. */
  String sentence() {
    return subject.isEmpty() ? message : subject + ": " + message;
  }

  boolean waived() {
    return !waiver.isEmpty();
  }

  boolean hasFigures() {
    return !actual.isEmpty() || !limit.isEmpty();
  }
}
