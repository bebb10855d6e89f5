package com.example.payments.transfer;

import com.example.payments.core.PaymentType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Finds the day on which a payment is carried out, by scheme, cut-off time and calendar. */
public final class ExecutionScheduler {

  private static final ZoneId BANK_ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime CUT_OFF = LocalTime.of(15, 30);

  private final BusinessCalendar calendar;
  private final Clock clock;

  public ExecutionScheduler(BusinessCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The earliest day for a payment that is submitted now. */
  public LocalDate executionDate(PaymentType type) {
    return switch (type) {
      case INSTANT -> today();
      case CREDIT_TRANSFER -> processingDay();
      case DIRECT_DEBIT -> calendar.after(processingDay());
    };
  }

  /** The day wished for, or the first business day from then on that can still be reached. */
  public LocalDate executionDate(PaymentType type, LocalDate wished) {
    LocalDate earliest = executionDate(type);
    if (!wished.isAfter(earliest)) {
      return earliest;
    }
    return type == PaymentType.INSTANT ? wished : calendar.onOrAfter(wished);
  }

  public LocalDate today() {
    return now().toLocalDate();
  }

  private LocalDate processingDay() {
    ZonedDateTime now = now();
    LocalDate today = now.toLocalDate();
    boolean tooLate = !now.toLocalTime().isBefore(CUT_OFF);
    return tooLate ? calendar.after(today) : calendar.onOrAfter(today);
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(BANK_ZONE);
  }
}
