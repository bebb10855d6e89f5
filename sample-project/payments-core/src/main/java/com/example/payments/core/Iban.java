package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An account number of the SEPA area, checked by country, length and check digits (ISO 13616). */
public record Iban(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]+");

  private static final Map<String, Integer> LENGTHS =
      lengths(
          "AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21",
          "HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19",
          "SK24 SM27 VA22");

  public Iban {
    if (!SHAPE.matcher(value).matches()) {
      throw rejected("not written like an IBAN", value);
    }
    Integer length = LENGTHS.get(value.substring(0, 2));
    if (length == null) {
      throw rejected("country outside the SEPA area", value);
    }
    if (value.length() != length) {
      throw rejected("an IBAN of this country has " + length + " characters", value);
    }
    if (remainder(value.substring(4) + value.substring(0, 4)) != 1) {
      throw rejected("the check digits do not match", value);
    }
  }

  /** Reads an IBAN as people write it: spaces and small letters are fine. */
  public static Iban parse(String text) {
    return new Iban(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }

  /** In groups of four, as printed on paper. */
  public String formatted() {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Country, check digits and the last four characters only, for logs and receipts. */
  public String masked() {
    int hidden = value.length() - 8;
    return value.substring(0, 4) + "*".repeat(hidden) + value.substring(value.length() - 4);
  }

  @Override
  public String toString() {
    return value;
  }

  /** Modulo 97 over the digits, a letter counting as 10 (A) to 35 (Z). */
  private static int remainder(String rearranged) {
    int remainder = 0;
    for (char c : rearranged.toCharArray()) {
      int digits = Character.digit(c, 36);
      remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % 97;
    }
    return remainder;
  }

  private static Map<String, Integer> lengths(String... tables) {
    return Arrays.stream(tables)
        .flatMap(table -> Arrays.stream(table.split(" ")))
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
  }

  private static PaymentRejectedException rejected(String why, String value) {
    return new PaymentRejectedException(Reason.INVALID_IBAN, why + ": " + value);
  }
}
