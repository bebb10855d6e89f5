package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.payments.core.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void hasDefaults() {
    assertThat(ServerSettings.from(Map.of()))
        .isEqualTo(new ServerSettings(8080, Map.of(), Money.euros("15000"), Money.euros("50000")));
  }
}
