package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.SuccessMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each success metric has baseline, target and instrumentation. */
class Live06Test {

  @Test
  void shouldPassWhenEverythingIsStated() {
    GoLiveFacts.passes("LIVE-06", good(), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "target", "instrumentation", "instrumented"})
  void shouldBlockWhenAWordIsMissing(String word) {
    assertThat(GoLiveFacts.breach("LIVE-06", good().but(SuccessMetric.class, "sales", word, "")))
        .startsWith("success metric sales, " + word + ": ")
        .contains("write " + word);
  }

  @Test
  void shouldBlockWhenItIsNotYetMeasured() {
    Facts facts = good().but(SuccessMetric.class, "sales", "instrumented", "2026-03-02");

    assertThat(GoLiveFacts.breach("LIVE-06", facts)).startsWith("success metric sales, instr");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNone() {
    assertThat(GoLiveFacts.gap("LIVE-06", good().without(SuccessMetric.class)))
        .contains("success-metrics");
  }
}
