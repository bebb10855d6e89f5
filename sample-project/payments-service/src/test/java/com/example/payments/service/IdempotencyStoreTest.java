package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class IdempotencyStoreTest {

  private final IdempotencyStore store = new IdempotencyStore(Clock.systemUTC());
  private final AtomicInteger runs = new AtomicInteger();
  private final Supplier<Response> action =
      () -> Response.json(201, Json.object("run", String.valueOf(runs.incrementAndGet())));

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    Response first = store.once("key", "request", action);
    Response second = store.once("key", "request", action);

    assertThat(second).isEqualTo(first);
    assertThat(runs).hasValue(1);
  }

  @Test
  void carriesOutRequestsWithOtherKeys() {
    store.once("key 1", "request", action);
    store.once("key 2", "request", action);

    assertThat(runs).hasValue(2);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherRequest() {
    store.once("key", "request", action);

    assertThatThrownBy(() -> store.once("key", "another", action))
        .hasMessage("this key was used for another request: key");
  }
}
