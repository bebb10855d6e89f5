package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.payments.core.PaymentRejectedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Iban ALICE = Iban.parse("DE89370400440532013000");
  private static final Iban BOB = Iban.parse("NL91ABNA0417164300");
  private static final Iban ELSEWHERE = Iban.parse("FR1420041010050500013M02606");

  private final Ledger ledger = new Ledger();

  @BeforeEach
  void openAccounts() {
    ledger.openAccount(ALICE);
    ledger.openAccount(BOB);
    ledger.book(ELSEWHERE, ALICE, Money.euros("100"), "salary");
  }

  @Test
  void movesMoneyBetweenAccounts() {
    ledger.book(ALICE, BOB, Money.euros("30.50"), "rent");

    assertThat(ledger.balanceOf(ALICE)).isEqualTo(Money.euros("69.50"));
    assertThat(ledger.balanceOf(BOB)).isEqualTo(Money.euros("30.50"));
  }

  @Test
  void refusesToOverdraw() {
    assertThatThrownBy(() -> ledger.book(ALICE, BOB, Money.euros("100.01"), "too much"))
        .isInstanceOfSatisfying(
            PaymentRejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS))
        .hasMessageContaining("DE89**************3000");
    assertThat(ledger.balanceOf(ALICE)).isEqualTo(Money.euros("100"));
  }

  @Test
  void refusesAmountsThatAreNotPositive() {
    assertThatThrownBy(() -> ledger.book(ALICE, BOB, Money.euros("0"), "nothing"))
        .hasMessage("an amount must be positive: 0.00 EUR");
  }

  @Test
  void opensAnAccountOnlyOnce() {
    ledger.openAccount(ALICE);

    assertThat(ledger.balanceOf(ALICE)).isEqualTo(Money.euros("100"));
  }
}
