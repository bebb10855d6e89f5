package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Monitoring;
import io.deliverygate.policy.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Monitoring and alerting are in place. */
class Live11Test {

  @Test
  void shouldPassWhenBothAreInPlace() {
    GoLiveFacts.passes("LIVE-11", good(), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitoring", "alerting"})
  void shouldWarnWhenOneIsNotInPlace(String kind) {
    Facts facts =
        good().without(Monitoring.class, kind.equals("alerting") ? "https://a" : "https://m");

    assertThat(GoLiveFacts.breach("LIVE-11", facts))
        .isEqualTo(kind + ": nothing of this kind is in place");
    assertThat(GoLiveFacts.rule("LIVE-11", facts).severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void shouldWarnWhenItWillBeInPlace() {
    Facts facts = good().but(Monitoring.class, "https://a", "since", "2026-03-02");

    assertThat(GoLiveFacts.breach("LIVE-11", facts)).startsWith("alerting");
  }
}
