package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.collect.change.GoneRecords;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another time zone of the product moves the day on which anything ends. */
class MovedZoneTest {

  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");

  private static List<Declared> product(String zone) {
    return List.of(new Product("shop", "", "", zone, List.of(), 1, "delivery/product.yaml"));
  }

  private static List<String> told(List<Declared> before, List<Declared> now) {
    List<String> told = new ArrayList<>();
    new GoneRecords(before, now, WINTER)
        .tell((area, subject, was, is) -> told.add(subject + ": " + was + ", " + is));
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, Etc/GMT+12",
    "Europe/Berlin, America/New_York",
    "Europe/Berlin, Europe/London",
    "Asia/Tokyo, UTC",
    "Asia/Kolkata, Asia/Karachi",
    "Europe/Berlin, Africa/Lagos",
    "UTC, Atlantic/Azores"
  })
  void shouldBeToldWhereDaysEndLater(String before, String now) {
    assertThat(told(product(before), product(now)))
        .containsExactly("time zone of the product: '%s', '%s'".formatted(before, now));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "Europe/Berlin, Europe/Vienna",
    "America/New_York, Europe/Berlin",
    "Etc/GMT+12, Pacific/Kiritimati",
    "UTC, Etc/GMT",
    "Africa/Lagos, Europe/Berlin"
  })
  void shouldBeFreeWhereDaysEndNoLater(String before, String now) {
    assertThat(told(product(before), product(now))).isEmpty();
  }

  @Test
  void shouldCountUtcWhereNoZoneIsStated() {
    assertThat(told(product("Europe/Berlin"), product("")))
        .containsExactly("time zone of the product: 'Europe/Berlin', not stated");
    assertThat(told(product(""), product("America/New_York"))).hasSize(1);
    assertThat(told(product(""), product("Europe/Berlin"))).isEmpty();
    assertThat(told(List.of(), product("America/New_York"))).isEmpty();
  }
}
