package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;

/** An exact number that may be unknown. An unknown number is neither above nor below anything. */
public record Amount(Optional<BigDecimal> number) {

  /** No number. */
  public static final Amount UNKNOWN = new Amount(Optional.empty());

  /** Equal numbers are equal amounts, whatever zeros they came with. */
  public Amount {
    number = number.map(Amount::plain);
  }

  /** A number from its decimal text; unknown where it is empty. */
  @JsonCreator
  public static Amount of(String text) {
    return text.isEmpty() ? UNKNOWN : of(new BigDecimal(text));
  }

  public static Amount of(BigDecimal number) {
    return new Amount(Optional.of(number));
  }

  public static Amount of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public boolean known() {
    return number.isPresent();
  }

  /** The number; zero where it is unknown. */
  public BigDecimal orZero() {
    return number.orElse(BigDecimal.ZERO);
  }

  public boolean above(BigDecimal limit) {
    return known() && number.get().compareTo(limit) > 0;
  }

  public boolean below(BigDecimal limit) {
    return known() && number.get().compareTo(limit) < 0;
  }

  /** Its decimal text, empty where unknown. */
  @Override
  @JsonValue
  public String toString() {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
