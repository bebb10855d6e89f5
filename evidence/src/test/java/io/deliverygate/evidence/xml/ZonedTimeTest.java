package io.deliverygate.evidence.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonedTimeTest {

  @Test
  void shouldGiveInstantWhenZoneIsStated() {
    Instant instant = Instant.parse("2026-11-21T05:25:43.008Z");
    assertThat(ZonedTime.of("2026-11-21T05:25:43.008Z")).contains(instant);
    assertThat(ZonedTime.of("2026-11-21T07:25:43.008+02:00")).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-21T05:25:42.431", "2026-11-21", "yesterday", "NaN"})
  void shouldGiveNothingWhenZoneIsMissing(String text) {
    assertThat(ZonedTime.of(text)).isEmpty();
  }
}
