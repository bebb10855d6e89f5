package com.example.payments.service;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import com.example.payments.core.Plan;
import java.util.HashMap;
import java.util.Map;

/** What the environment says about a server. */
public record ServerSettings(int port, Map<Iban, Plan> customers, Money perPayment, Money perDay) {

  public static ServerSettings from(Map<String, String> environment) {
    int port = 8080;
    if (environment.containsKey("PAYMENTS_PORT")) {
      try {
        port = Integer.parseInt(environment.get("PAYMENTS_PORT"));
      } catch (NumberFormatException e) {
      }
    }
    Map<Iban, Plan> customers = new HashMap<>();
    if (environment.containsKey("PAYMENTS_CUSTOMERS")) {
      for (String customer : environment.get("PAYMENTS_CUSTOMERS").split(",")) {
        String[] parts = customer.split(":");
        if (parts.length == 2) {
          customers.put(Iban.parse(parts[0]), Plan.valueOf(parts[1].strip().toUpperCase()));
        } else if (parts.length == 1) {
          customers.put(Iban.parse(parts[0]), Plan.BASIC);
        } else {
          System.err.println("ignored: " + customer);
        }
      }
    }
    Money perPayment = Money.euros("15000");
    if (environment.containsKey("PAYMENTS_LIMIT")) {
      perPayment = Money.euros(environment.get("PAYMENTS_LIMIT"));
    }
    Money perDay = Money.euros("50000");
    if (environment.containsKey("PAYMENTS_DAILY_LIMIT")) {
      perDay = Money.euros(environment.get("PAYMENTS_DAILY_LIMIT"));
    }
    return new ServerSettings(port, customers, perPayment, perDay);
  }
}
