package com.example.payments.transfer;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import com.example.payments.core.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A payment initiation file (pain, ISO 20022): a header, then one block for each customer account.
 *
 * <p>Every text passes {@link SepaText}, which leaves nothing that XML would need escaped.
 */
public abstract sealed class PainExporter<T extends SepaPayment>
    permits CreditTransferExporter, DirectDebitExporter {

  private final String schema;
  private final String root;
  private final String initiator;

  PainExporter(String schema, String root, String initiator) {
    this.schema = schema;
    this.root = root;
    this.initiator = initiator;
  }

  /** Writes the file into the folder the bank's client watches. */
  public final Path save(
      Path folder, String messageId, Instant created, LocalDate date, List<T> payments)
      throws IOException {
    Path file = folder.resolve(messageId.toLowerCase(Locale.ROOT) + ".xml");
    return Files.writeString(file, export(messageId, created, date, payments));
  }

  public final String export(String messageId, Instant created, LocalDate date, List<T> payments) {
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a file needs at least one payment");
    }
    StringBuilder blocks = new StringBuilder();
    int number = 0;
    for (List<T> block : byAccount(payments)) {
      number++;
      blocks.append(block(messageId + "-" + number, date, block));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + schema + "\">")
        + element(root, header(messageId, created, payments), blocks.toString())
        + "</Document>";
  }

  /** The side that orders the payments and whose account they are grouped by. */
  abstract Party customer(T payment);

  /** A block up to its transactions, given what every block has. */
  abstract String terms(LocalDate date, Party customer);

  abstract String method();

  abstract String transaction(T payment);

  static String element(String name, String... content) {
    return "<" + name + ">" + String.join("", content) + "</" + name + ">";
  }

  static String text(String name, String value) {
    return element(name, SepaText.clean(value));
  }

  static String amount(Money amount) {
    return "<InstdAmt Ccy=\"EUR\">" + amount.amount().toPlainString() + "</InstdAmt>";
  }

  static String party(String role, Party party) {
    return element(role, text("Nm", party.name()))
        + element(role + "Acct", element("Id", element("IBAN", party.iban().value())));
  }

  static String unnamedAgent(String role) {
    return element(
        role + "Agt", element("FinInstnId", element("Othr", element("Id", "NOTPROVIDED"))));
  }

  static String remittance(SepaPayment payment) {
    return payment.remittance().isBlank()
        ? ""
        : element("RmtInf", text("Ustrd", payment.remittance()));
  }

  private Collection<List<T>> byAccount(List<T> payments) {
    Map<Iban, List<T>> blocks =
        payments.stream()
            .collect(
                Collectors.groupingBy(
                    payment -> customer(payment).iban(), LinkedHashMap::new, Collectors.toList()));
    return blocks.values();
  }

  private String header(String messageId, Instant created, List<T> payments) {
    return element(
        "GrpHdr",
        text("MsgId", messageId),
        element("CreDtTm", created.truncatedTo(ChronoUnit.SECONDS).toString()),
        totals(payments),
        element("InitgPty", text("Nm", initiator)));
  }

  private String block(String id, LocalDate date, List<T> payments) {
    return element(
        "PmtInf",
        text("PmtInfId", id),
        element("PmtMtd", method()),
        totals(payments),
        terms(date, customer(payments.get(0))),
        payments.stream().map(this::transaction).collect(Collectors.joining()));
  }

  private String totals(List<T> payments) {
    Money sum =
        payments.stream().map(SepaPayment::amount).reduce(Money.zero(Money.EUR), Money::plus);
    return element("NbOfTxs", Integer.toString(payments.size()))
        + element("CtrlSum", sum.amount().toPlainString());
  }
}
