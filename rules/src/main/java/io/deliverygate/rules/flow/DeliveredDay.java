package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Product;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * That something came to production to stay.
 *
 * @param on the day in the product's time zone, in UTC where it names none
 */
public record DeliveredDay(Deployment deployment, Day on) {

  public static DeliveredDay of(Deployment deployment, Collection<Product> products) {
    ZoneId zone =
        products.stream()
            .map(Product::zone)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    return new DeliveredDay(deployment, Day.of(deployment.at(), zone));
  }
}
