package io.deliverygate.evidence.git;

import io.deliverygate.fact.NewCodeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Since when code counts as new.
 *
 * @param window what the policy says
 * @param at the instant that counts as now
 * @param zone where days begin
 */
public record NewCodeQuestion(NewCodeWindow window, Instant at, ZoneId zone) {

  /** Whether a day has not begun yet. */
  boolean isToCome(LocalDate day) {
    return start(day).isAfter(at);
  }

  /** When a day begins. */
  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
