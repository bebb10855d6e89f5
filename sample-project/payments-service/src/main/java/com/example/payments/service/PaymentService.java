package com.example.payments.service;

import com.example.payments.core.FeeCalculator;
import com.example.payments.core.Iban;
import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.PaymentRejectedException;
import com.example.payments.core.PaymentRejectedException.Reason;
import com.example.payments.core.Plan;
import com.example.payments.transfer.ExecutionScheduler;
import com.example.payments.transfer.TransferLimits;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accepts payments: checks funds and limits, sets the date, takes the fee and books. */
public final class PaymentService {

  private static final Iban FEE_ACCOUNT = Iban.parse("DE12500105170648489890");

  private final Map<Iban, Plan> customers;
  private final Ledger ledger;
  private final TransferLimits limits;
  private final ExecutionScheduler scheduler;
  private final AuditTrail audit;
  private final FeeCalculator fees = new FeeCalculator();
  private final Map<String, Payment> payments = new LinkedHashMap<>();

  public PaymentService(
      Map<Iban, Plan> customers,
      Ledger ledger,
      TransferLimits limits,
      ExecutionScheduler scheduler,
      AuditTrail audit) {
    this.customers = Map.copyOf(customers);
    this.ledger = ledger;
    this.limits = limits;
    this.scheduler = scheduler;
    this.audit = audit;
    customers.keySet().forEach(ledger::openAccount);
  }

  public synchronized Payment submit(PaymentRequest request) {
    Plan plan = planOf(request.customer().iban());
    Money fee = fees.feeFor(request.type(), plan, request.amount());
    Payment payment = new Payment(nextId(), request, fee, executionDate(request));
    synchronized (ledger) { // nothing may be booked between the check and the bookings
      requireFunds(request, fee);
      useLimits(payment);
      book(payment);
    }
    payments.put(payment.id(), payment);
    audit.accepted(payment);
    return payment;
  }

  public synchronized Payment find(String id) {
    Payment payment = payments.get(id);
    if (payment == null) {
      throw new PaymentRejectedException(Reason.UNKNOWN_PAYMENT, "no payment " + id);
    }
    return payment;
  }

  public synchronized List<Payment> dueOn(LocalDate date) {
    return payments.values().stream()
        .filter(payment -> payment.executionDate().equals(date))
        .toList();
  }

  private Plan planOf(Iban customer) {
    Plan plan = customers.get(customer);
    if (plan == null) {
      throw new PaymentRejectedException(
          Reason.UNKNOWN_ACCOUNT, "no account here: " + customer.masked());
    }
    return plan;
  }

  private void requireFunds(PaymentRequest request, Money fee) {
    Money change = request.isDirectDebit() ? request.amount() : request.amount().negated();
    Money after = ledger.balanceOf(request.customer().iban()).plus(change).minus(fee);
    if (after.isNegative()) {
      throw new PaymentRejectedException(
          Reason.INSUFFICIENT_FUNDS, "not enough for the payment and its fee of " + fee);
    }
  }

  private void useLimits(Payment payment) {
    if (!payment.request().isDirectDebit()) {
      limits.use(payment.request().customer().iban(), payment.executionDate(), payment.amount());
    }
  }

  private LocalDate executionDate(PaymentRequest request) {
    return request
        .wishedDate()
        .map(wished -> scheduler.executionDate(request.type(), wished))
        .orElseGet(() -> scheduler.executionDate(request.type()));
  }

  private String nextId() {
    return String.format(Locale.ROOT, "PAY-%06d", payments.size() + 1);
  }

  private void book(Payment payment) {
    PaymentRequest request = payment.request();
    ledger.book(request.debtor().iban(), request.creditor().iban(), payment.amount(), payment.id());
    ledger.book(request.customer().iban(), FEE_ACCOUNT, payment.fee(), payment.id() + " fee");
  }
}
