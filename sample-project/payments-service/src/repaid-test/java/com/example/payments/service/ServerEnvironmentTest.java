package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.Money;
import com.example.payments.core.Plan;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerEnvironmentTest {

  @Test
  void readsTheEnvironment() {
    ServerSettings settings =
        ServerSettings.from(
            Map.of(
                "PAYMENTS_PORT", "9090",
                "PAYMENTS_CUSTOMERS", Fixture.BAKERY.iban() + ":business," + Fixture.MILL.iban(),
                "PAYMENTS_LIMIT", "100",
                "PAYMENTS_DAILY_LIMIT", "200"));

    assertThat(settings)
        .isEqualTo(
            new ServerSettings(
                9090,
                Map.of(Fixture.BAKERY.iban(), Plan.BUSINESS, Fixture.MILL.iban(), Plan.BASIC),
                Money.euros("100"),
                Money.euros("200")));
  }

  @Test
  void doesNotGuessWhatIsMisspelled() {
    assertThatThrownBy(() -> ServerSettings.from(Map.of("PAYMENTS_PORT", "80 80")))
        .isInstanceOf(NumberFormatException.class);
  }
}
