package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.payments.core.PaymentType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedDateTest {

  private final ExecutionScheduler scheduler =
      new ExecutionScheduler(
          new BusinessCalendar(),
          Clock.fixed(Instant.parse("2026-12-22T10:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "CREDIT_TRANSFER, 2026-12-20, 2026-12-22",
    "CREDIT_TRANSFER, 2026-12-25, 2026-12-28",
    "INSTANT, 2026-12-25, 2026-12-25",
    "DIRECT_DEBIT, 2026-12-22, 2026-12-23",
    "DIRECT_DEBIT, 2027-01-01, 2027-01-04"
  })
  void keepsAsCloseToTheWishAsTheCalendarAllows(
      PaymentType type, LocalDate wished, LocalDate expected) {
    assertThat(scheduler.executionDate(type, wished)).isEqualTo(expected);
  }
}
