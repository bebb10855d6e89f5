package com.example.payments.transfer;

import com.example.payments.core.Party;
import java.time.LocalDate;

/** Writes direct debits as a pain.008 file, one block for each account they are collected on. */
public final class DirectDebitExporter extends PainExporter<DirectDebit> {

  private final String creditorId;

  public DirectDebitExporter(String initiator, String creditorId) {
    super("pain.008.001.08", "CstmrDrctDbtInitn", initiator);
    this.creditorId = creditorId;
  }

  @Override
  Party customer(DirectDebit payment) {
    return payment.creditor();
  }

  @Override
  String method() {
    return "DD";
  }

  @Override
  String terms(LocalDate date, Party customer) {
    return element(
            "PmtTpInf",
            element("SvcLvl", element("Cd", "SEPA")),
            element("LclInstrm", element("Cd", "CORE")),
            element("SeqTp", "RCUR"))
        + element("ReqdColltnDt", date.toString())
        + party("Cdtr", customer)
        + unnamedAgent("Cdtr")
        + element("ChrgBr", "SLEV")
        + element("CdtrSchmeId", element("Id", element("PrvtId", element("Othr", scheme()))));
  }

  @Override
  String transaction(DirectDebit payment) {
    return element(
        "DrctDbtTxInf",
        element("PmtId", text("EndToEndId", payment.endToEndId())),
        amount(payment.amount()),
        element("DrctDbtTx", element("MndtRltdInf", mandate(payment.mandate()))),
        unnamedAgent("Dbtr"),
        party("Dbtr", payment.debtor()),
        remittance(payment));
  }

  private String scheme() {
    return text("Id", creditorId) + element("SchmeNm", element("Prtry", "SEPA"));
  }

  private static String mandate(Mandate mandate) {
    return text("MndtId", mandate.id()) + element("DtOfSgntr", mandate.signedOn().toString());
  }
}
