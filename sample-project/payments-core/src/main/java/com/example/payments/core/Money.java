package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency, always with exactly the decimals of that currency.
 *
 * <p>Arithmetic never mixes currencies, and rounds only where a rate is applied.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  public static final Currency EUR = Currency.getInstance("EUR");

  public Money {
    Objects.requireNonNull(currency, "currency");
    if (amount.scale() != currency.getDefaultFractionDigits()) {
      throw new IllegalArgumentException(amount + " does not have the decimals of " + currency);
    }
  }

  /** The amount written as in {@code "12.50"}; fewer decimals are filled up, more are rejected. */
  public static Money euros(String text) {
    return parse(text, EUR);
  }

  public static Money parse(String text, Currency currency) {
    try {
      BigDecimal amount = new BigDecimal(text.strip());
      return new Money(
          amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new PaymentRejectedException(
          Reason.INVALID_REQUEST, "not an amount in " + currency + ": " + text, e);
    }
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits()), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return plus(other.negated());
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** This amount times a rate, rounded half to even to the smallest unit. */
  public Money times(BigDecimal rate) {
    return new Money(
        amount.multiply(rate).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
        currency);
  }

  public Money atLeast(Money floor) {
    return isGreaterThan(floor) ? this : floor;
  }

  public Money atMost(Money ceiling) {
    return isGreaterThan(ceiling) ? ceiling : this;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isGreaterThan(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
    }
    return other;
  }
}
