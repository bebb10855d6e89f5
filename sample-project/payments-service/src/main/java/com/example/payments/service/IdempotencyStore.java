package com.example.payments.service;

import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers a repeated request as it was answered first, so that nobody pays twice.
 *
 * <p>Only answers are remembered: a request that was rejected may be tried again with its key.
 */
final class IdempotencyStore {

  private static final Duration KEPT = Duration.ofHours(24);

  private record Answer(String request, Response response, Instant given) {}

  private final Clock clock;
  private final Map<String, Answer> answers = new HashMap<>();

  IdempotencyStore(Clock clock) {
    this.clock = clock;
  }

  synchronized Response once(String key, String request, Supplier<Response> action) {
    Instant now = clock.instant();
    answers.values().removeIf(answer -> answer.given().plus(KEPT).isBefore(now));
    Answer known = answers.get(key);
    if (known == null) {
      Response response = action.get();
      answers.put(key, new Answer(request, response, now));
      return response;
    }
    if (!known.request().equals(request)) {
      throw new PaymentRejectedException(
          Reason.IDEMPOTENCY_CONFLICT, "this key was used for another request: " + key);
    }
    return known.response();
  }
}
