package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import org.junit.jupiter.api.Test;

class PaymentServiceTest {

  private final Fixture fixture = new Fixture();
  private final PaymentService service = fixture.service;

  @Test
  void booksThePaymentAndItsFee() {
    Payment payment = service.submit(Fixture.transfer("1000"));

    assertThat(payment.id()).isEqualTo("PAY-000001");
    assertThat(payment.fee()).isEqualTo(Money.euros("0.35"));
    assertThat(payment.executionDate()).isEqualTo(Fixture.MONDAY);
    assertThat(fixture.ledger.statement(Fixture.BAKERY.iban()))
        .extracting(Ledger.Entry::amount)
        .containsExactly(Money.euros("5000"), Money.euros("-1000"), Money.euros("-0.35"));
    assertThat(fixture.ledger.trialBalance()).isEqualTo(Money.zero(Money.EUR));
  }

  @Test
  void findsWhatItAccepted() {
    Payment payment = service.submit(Fixture.transfer("10"));

    assertThat(service.find(payment.id())).isEqualTo(payment);
    assertThat(service.dueOn(Fixture.MONDAY)).containsExactly(payment);
    assertThat(service.dueOn(Fixture.MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  void rejectsWhatExceedsTheLimits() {
    service.submit(Fixture.transfer("3000"));

    assertRejected("1000.01", Reason.LIMIT_EXCEEDED);
  }

  @Test
  void rejectsWhatTheAccountCannotPayWithTheFee() {
    service.submit(Fixture.transfer("2999"));

    assertRejected("2000.10", Reason.INSUFFICIENT_FUNDS);
  }

  private void assertRejected(String amount, Reason reason) {
    Money before = fixture.ledger.balanceOf(Fixture.BAKERY.iban());
    assertThatThrownBy(() -> service.submit(Fixture.transfer(amount)))
        .isInstanceOfSatisfying(
            PaymentRejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(fixture.ledger.balanceOf(Fixture.BAKERY.iban())).isEqualTo(before);
  }
}
