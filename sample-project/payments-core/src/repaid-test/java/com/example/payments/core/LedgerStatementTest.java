package com.example.payments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.example.payments.core.PaymentRejectedException.Reason;
import org.junit.jupiter.api.Test;

class LedgerStatementTest {

  private static final Iban ALICE = Iban.parse("DE89370400440532013000");
  private static final Iban ELSEWHERE = Iban.parse("FR1420041010050500013M02606");

  private final Ledger ledger = new Ledger();

  @Test
  void listsTheEntriesOfOneAccountInOrder() {
    ledger.openAccount(ALICE);
    ledger.book(ELSEWHERE, ALICE, Money.euros("100"), "salary");
    ledger.book(ALICE, ELSEWHERE, Money.euros("40"), "rent");

    assertThat(ledger.statement(ALICE))
        .extracting(Ledger.Entry::number, Ledger.Entry::amount, Ledger.Entry::reference)
        .containsExactly(
            tuple(1L, Money.euros("100"), "salary"), tuple(2L, Money.euros("-40"), "rent"));
    assertThat(ledger.trialBalance()).isEqualTo(Money.zero(Money.EUR));
  }

  @Test
  void knowsNoBalanceOfAccountsElsewhere() {
    assertThatThrownBy(() -> ledger.balanceOf(ELSEWHERE))
        .isInstanceOfSatisfying(
            PaymentRejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_ACCOUNT));
  }
}
