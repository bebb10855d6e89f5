package com.example.payments.transfer;

import com.example.payments.core.Party;
import java.time.LocalDate;

/** Writes credit transfers as a pain.001 file, one block for each account they are paid from. */
public final class CreditTransferExporter extends PainExporter<CreditTransfer> {

  public CreditTransferExporter(String initiator) {
    super("pain.001.001.09", "CstmrCdtTrfInitn", initiator);
  }

  @Override
  Party customer(CreditTransfer payment) {
    return payment.debtor();
  }

  @Override
  String method() {
    return "TRF";
  }

  @Override
  String terms(LocalDate date, Party customer) {
    return element("PmtTpInf", element("SvcLvl", element("Cd", "SEPA")))
        + element("ReqdExctnDt", element("Dt", date.toString()))
        + party("Dbtr", customer)
        + unnamedAgent("Dbtr")
        + element("ChrgBr", "SLEV");
  }

  @Override
  String transaction(CreditTransfer payment) {
    return element(
        "CdtTrfTxInf",
        element("PmtId", text("EndToEndId", payment.endToEndId())),
        element("Amt", amount(payment.amount())),
        party("Cdtr", payment.creditor()),
        remittance(payment));
  }
}
