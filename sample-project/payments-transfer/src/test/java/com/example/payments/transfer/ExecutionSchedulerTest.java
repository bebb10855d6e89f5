package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.payments.core.PaymentType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionSchedulerTest {

  @ParameterizedTest
  @CsvSource({
    "before the cut-off on Monday,  2026-03-02T14:29:59Z, 2026-03-02",
    "at the cut-off on Monday,      2026-03-02T14:30:00Z, 2026-03-03",
    "the same in summer time,       2026-07-06T13:30:00Z, 2026-07-07",
    "late on Friday,                2026-03-06T18:00:00Z, 2026-03-09",
    "on a Sunday,                   2026-03-08T09:00:00Z, 2026-03-09",
    "late before Easter,            2026-04-02T16:00:00Z, 2026-04-07"
  })
  void carriesOutCreditTransfersOnTheNextBusinessDay(String when, Instant now, LocalDate expected) {
    assertThat(schedulerAt(now).executionDate(PaymentType.CREDIT_TRANSFER))
        .as(when)
        .isEqualTo(expected);
  }

  @Test
  void carriesOutInstantPaymentsAtOnce() {
    Instant sunday = Instant.parse("2026-03-08T22:59:00Z");

    assertThat(schedulerAt(sunday).executionDate(PaymentType.INSTANT)).isEqualTo("2026-03-08");
  }

  private static ExecutionScheduler schedulerAt(Instant now) {
    return new ExecutionScheduler(new BusinessCalendar(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
