package com.example.payments.transfer;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes credit transfers as a pain.001 file, one block for each account they are paid from. */
public final class CreditTransferExporter {

  private final String initiator;

  public CreditTransferExporter(String initiator) {
    this.initiator = initiator;
  }

  public String export(
      String messageId, Instant created, LocalDate date, List<CreditTransfer> payments) {
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a file needs at least one payment");
    }
    Money sum = Money.zero(Money.EUR);
    Map<Iban, List<CreditTransfer>> blocks = new LinkedHashMap<>();
    for (CreditTransfer payment : payments) {
      sum = sum.plus(payment.amount());
      List<CreditTransfer> block = blocks.get(payment.debtor().iban());
      if (block == null) {
        block = new ArrayList<>();
        blocks.put(payment.debtor().iban(), block);
      }
      block.add(payment);
    }
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">");
    xml.append("<CstmrCdtTrfInitn>");
    xml.append("<GrpHdr>");
    xml.append("<MsgId>").append(clean(messageId)).append("</MsgId>");
    xml.append("<CreDtTm>").append(created.truncatedTo(ChronoUnit.SECONDS)).append("</CreDtTm>");
    xml.append("<NbOfTxs>").append(payments.size()).append("</NbOfTxs>");
    xml.append("<CtrlSum>").append(sum.amount().toPlainString()).append("</CtrlSum>");
    xml.append("<InitgPty><Nm>").append(clean(initiator)).append("</Nm></InitgPty>");
    xml.append("</GrpHdr>");
    int number = 0;
    for (List<CreditTransfer> block : blocks.values()) {
      number++;
      Money blockSum = Money.zero(Money.EUR);
      for (CreditTransfer payment : block) {
        blockSum = blockSum.plus(payment.amount());
      }
      xml.append("<PmtInf>");
      xml.append("<PmtInfId>").append(clean(messageId + "-" + number)).append("</PmtInfId>");
      xml.append("<PmtMtd>TRF</PmtMtd>");
      xml.append("<NbOfTxs>").append(block.size()).append("</NbOfTxs>");
      xml.append("<CtrlSum>").append(blockSum.amount().toPlainString()).append("</CtrlSum>");
      xml.append("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>");
      xml.append("<ReqdExctnDt><Dt>").append(date).append("</Dt></ReqdExctnDt>");
      appendParty(xml, "Dbtr", block.get(0).debtor().name(), block.get(0).debtor().iban());
      xml.append("<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>");
      xml.append("<ChrgBr>SLEV</ChrgBr>");
      for (CreditTransfer payment : block) {
        xml.append("<CdtTrfTxInf>");
        xml.append("<PmtId><EndToEndId>");
        xml.append(clean(payment.endToEndId()));
        xml.append("</EndToEndId></PmtId>");
        xml.append("<Amt><InstdAmt Ccy=\"EUR\">");
        xml.append(payment.amount().amount().toPlainString());
        xml.append("</InstdAmt></Amt>");
        appendParty(xml, "Cdtr", payment.creditor().name(), payment.creditor().iban());
        if (!payment.remittance().isBlank()) {
          xml.append("<RmtInf><Ustrd>");
          xml.append(clean(payment.remittance()));
          xml.append("</Ustrd></RmtInf>");
        }
        xml.append("</CdtTrfTxInf>");
      }
      xml.append("</PmtInf>");
    }
    xml.append("</CstmrCdtTrfInitn></Document>");
    return xml.toString();
  }

  private void appendParty(StringBuilder xml, String role, String name, Iban iban) {
    xml.append('<').append(role).append("><Nm>");
    xml.append(clean(name));
    xml.append("</Nm></").append(role).append('>');
    xml.append('<').append(role).append("Acct><Id><IBAN>");
    xml.append(iban.value());
    xml.append("</IBAN></Id></").append(role).append("Acct>");
  }

  /** Spells what banks do not accept with the letters they do. */
  private String clean(String text) {
    text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    text = text.replace("Ä", "Ae").replace("Ö", "Oe").replace("Ü", "Ue");
    StringBuilder cleaned = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        cleaned.append(c);
      } else if ("/-?:().,'+ ".indexOf(c) >= 0) {
        cleaned.append(c);
      } else {
        cleaned.append('.');
      }
    }
    return cleaned.toString().strip();
  }
}
