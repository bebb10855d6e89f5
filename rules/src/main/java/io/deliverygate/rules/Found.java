package io.deliverygate.rules;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Finding;
import io.deliverygate.verdict.Breach.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * A breach while a rule describes it. Consequences make one with {@link Reporting#breach} and add
 * figures and place; every method returns the breach itself.
 */
public final class Found {

  private final String subject;
  private final String message;
  private final List<?> matched;
  private String actual = "";
  private String limit = "";
  private String unit = "";
  private String demand = "";
  private Location location = Location.NONE;

  /**
   * @param matched what the rule's conditions found
   */
  Found(String subject, String message, List<?> matched) {
    this.subject = Objects.requireNonNull(subject, "the subject of a breach");
    this.message = Objects.requireNonNull(message, "the message of a breach");
    this.matched = matched;
  }

  /** The value is below its minimum. */
  public Found min(Number actual, BigDecimal limit, String unit) {
    return figures(Exact.of(actual), "at least %s required", limit, unit);
  }

  /** The share is below its minimum. */
  public Found min(Percent actual, BigDecimal limit) {
    return figures(actual.rounded(RoundingMode.FLOOR), "at least %s required", limit, "%");
  }

  /** The value is above its maximum. */
  public Found max(Number actual, BigDecimal limit, String unit) {
    return figures(Exact.of(actual), "at most %s allowed", limit, unit);
  }

  /** The share is above its maximum. */
  public Found max(Percent actual, BigDecimal limit) {
    return figures(actual.rounded(RoundingMode.CEILING), "at most %s allowed", limit, "%");
  }

  /** Where to look. */
  public Found at(String file, int line) {
    return at(new Location(file, line));
  }

  /** Where the record stands. */
  public Found at(Declared record) {
    return at(record.source(), record.line());
  }

  /** Where the finding is. */
  public Found at(Finding finding) {
    return at(finding.file(), finding.line());
  }

  /** Where to look. */
  public Found at(Location place) {
    Objects.requireNonNull(place.file(), "the file of a breach");
    location = place;
    return this;
  }

  private Found figures(BigDecimal actual, String demand, BigDecimal limit, String unit) {
    this.actual = plain(actual);
    this.limit = plain(limit);
    this.demand = demand;
    this.unit = Objects.requireNonNull(unit, "the unit of a breach");
    return this;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  public String subject() {
    return subject;
  }

  /** What the rule's conditions found. */
  public List<?> matched() {
    return matched;
  }

  /** What is wrong, without figures. */
  public String cause() {
    return message;
  }

  /** The message, with the figures where there are any. */
  public String message() {
    if (demand.isEmpty()) {
      return message;
    }
    return "%s %s, %s: %s".formatted(actual, spokenUnit(), demand.formatted(limit), message);
  }

  private String spokenUnit() {
    return actual.equals("1") ? one(unit) : unit;
  }

  private static String one(String units) {
    if (units.equals("people")) {
      return "person";
    }
    return units.replaceFirst("ies$", "y").replaceFirst("s$", "");
  }

  public String actual() {
    return actual;
  }

  public String limit() {
    return limit;
  }

  public String unit() {
    return unit;
  }

  public Location location() {
    return location;
  }
}
