package com.example.payments.service;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import com.example.payments.core.Plan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the environment says about a server. */
public record ServerSettings(int port, Map<Iban, Plan> customers, Money perPayment, Money perDay) {

  public static ServerSettings from(Map<String, String> environment) {
    return new ServerSettings(
        Integer.parseInt(environment.getOrDefault("PAYMENTS_PORT", "8080")),
        customers(environment.getOrDefault("PAYMENTS_CUSTOMERS", "")),
        Money.euros(environment.getOrDefault("PAYMENTS_LIMIT", "15000")),
        Money.euros(environment.getOrDefault("PAYMENTS_DAILY_LIMIT", "50000")));
  }

  /** Reads {@code IBAN:PLAN,IBAN:PLAN}; a customer without a plan is on the basic one. */
  private static Map<Iban, Plan> customers(String text) {
    return Arrays.stream(text.split(","))
        .filter(customer -> !customer.isBlank())
        .map(customer -> customer.split(":"))
        .collect(Collectors.toMap(parts -> Iban.parse(parts[0]), ServerSettings::plan));
  }

  private static Plan plan(String... parts) {
    return parts.length == 1 ? Plan.BASIC : Plan.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
  }
}
