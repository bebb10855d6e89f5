package com.example.payments.service;

import com.example.payments.core.PaymentType;
import com.example.payments.transfer.CreditTransfer;
import com.example.payments.transfer.CreditTransferExporter;
import com.example.payments.transfer.DirectDebit;
import com.example.payments.transfer.DirectDebitExporter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files that tell the bank what to carry out on a day; instant payments need none. */
public final class BankFiles {

  private static final String INITIATOR = "Example Payments";
  private static final String CREDITOR_ID = "DE98ZZZ09999999999";

  private final PaymentService service;
  private final Clock clock;
  private final CreditTransferExporter creditTransfers = new CreditTransferExporter(INITIATOR);
  private final DirectDebitExporter directDebits = new DirectDebitExporter(INITIATOR, CREDITOR_ID);

  public BankFiles(PaymentService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /** The pain.001 file of a day, if there is anything to pay on it. */
  public Optional<String> creditTransfers(LocalDate date) {
    List<CreditTransfer> due =
        due(PaymentType.CREDIT_TRANSFER, date).stream().map(BankFiles::creditTransfer).toList();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(creditTransfers.export("CT-" + date, clock.instant(), date, due));
  }

  /** The pain.008 file of a day, if there is anything to collect on it. */
  public Optional<String> directDebits(LocalDate date) {
    List<DirectDebit> due =
        due(PaymentType.DIRECT_DEBIT, date).stream().map(BankFiles::directDebit).toList();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(directDebits.export("DD-" + date, clock.instant(), date, due));
  }

  private List<Payment> due(PaymentType type, LocalDate date) {
    return service.dueOn(date).stream()
        .filter(payment -> payment.request().type() == type)
        .toList();
  }

  private static CreditTransfer creditTransfer(Payment payment) {
    PaymentRequest request = payment.request();
    return new CreditTransfer(
        payment.id(), request.debtor(), request.creditor(), request.amount(), request.remittance());
  }

  private static DirectDebit directDebit(Payment payment) {
    PaymentRequest request = payment.request();
    return new DirectDebit(
        payment.id(),
        request.mandate().orElseThrow(),
        request.debtor(),
        request.creditor(),
        request.amount(),
        request.remittance());
  }
}
