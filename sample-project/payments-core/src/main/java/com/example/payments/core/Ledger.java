package com.example.payments.core;

import com.example.payments.core.PaymentRejectedException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A double-entry ledger in euros: every booking takes from one account what it gives to another.
 *
 * <p>Customer accounts cannot go below zero. Accounts at other banks are unlimited: what is booked
 * to them leaves the house, and what is booked from them comes in.
 */
public final class Ledger {

  /** One side of a booking; a negative amount was taken from the account. */
  public record Entry(long number, Iban account, Money amount, String reference) {}

  private final Map<Iban, Money> customerBalances = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private long bookings;

  public synchronized void openAccount(Iban account) {
    customerBalances.putIfAbsent(account, Money.zero(Money.EUR));
  }

  public synchronized boolean isCustomer(Iban account) {
    return customerBalances.containsKey(account);
  }

  public synchronized void book(Iban from, Iban to, Money amount, String reference) {
    if (!amount.isPositive()) {
      throw new PaymentRejectedException(
          Reason.INVALID_REQUEST, "an amount must be positive: " + amount);
    }
    if (isCustomer(from) && amount.isGreaterThan(balanceOf(from))) {
      throw new PaymentRejectedException(
          Reason.INSUFFICIENT_FUNDS, "not enough on " + from.masked() + " for " + amount);
    }
    bookings++;
    record(from, amount.negated(), reference);
    record(to, amount, reference);
  }

  public synchronized Money balanceOf(Iban account) {
    Money balance = customerBalances.get(account);
    if (balance == null) {
      throw new PaymentRejectedException(
          Reason.UNKNOWN_ACCOUNT, "no account here: " + account.masked());
    }
    return balance;
  }

  /** The entries of one account in the order they were booked. */
  public synchronized List<Entry> statement(Iban account) {
    return entries.stream().filter(entry -> entry.account().equals(account)).toList();
  }

  /** Zero unless a booking was lost: the check the accountants ask for every evening. */
  public synchronized Money trialBalance() {
    return entries.stream().map(Entry::amount).reduce(Money.zero(Money.EUR), Money::plus);
  }

  private void record(Iban account, Money amount, String reference) {
    customerBalances.computeIfPresent(account, (iban, balance) -> balance.plus(amount));
    entries.add(new Entry(bookings, account, amount, reference));
  }
}
