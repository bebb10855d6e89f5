package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import io.deliverygate.junit.Verifies;
import org.junit.jupiter.api.Test;

class RefundDeskTest {

  private final Fixture fixture = new Fixture();
  private final RefundDesk desk = new RefundDesk(fixture.ledger, fixture.audit);
  private final Payment payment = fixture.service.submit(Fixture.transfer("100"));

  @Verifies("PAY-402/AC-1")
  @Test
  void givesBackTheWholePayment() {
    Refund refund = desk.refund(payment, payment.amount(), "wrong payee");

    assertThat(refund).isEqualTo(new Refund(payment.id(), Money.euros("100"), "wrong payee"));
    assertThat(fixture.ledger.balanceOf(Fixture.BAKERY.iban())).isEqualTo(Money.euros("4999.80"));
  }

  @Verifies("PAY-402/AC-2")
  @Test
  void neverGivesBackMoreThanWasPaid() {
    desk.refund(payment, Money.euros("60"), "damaged");

    assertThatThrownBy(() -> desk.refund(payment, Money.euros("40.01"), "damaged"))
        .isInstanceOf(PaymentRejectedException.class)
        .hasMessage("only 40.00 EUR can still be refunded");
    assertThat(desk.refundsOf(payment.id())).hasSize(1);
  }

  @Verifies("PAY-402/AC-3")
  @Test
  void rejectsARefundOfNothing() {
    assertThatThrownBy(() -> desk.refund(payment, Money.euros("0"), "nothing"))
        .isInstanceOf(PaymentRejectedException.class);
    assertThat(desk.refundsOf(payment.id())).isEmpty();
  }
}
