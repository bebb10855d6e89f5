package com.example.payments.transfer;

import com.example.payments.core.Iban;
import com.example.payments.core.Money;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes direct debits as a pain.008 file, one block for each account they are collected on. */
public final class DirectDebitExporter {

  private final String initiator;
  private final String creditorId;

  public DirectDebitExporter(String initiator, String creditorId) {
    this.initiator = initiator;
    this.creditorId = creditorId;
  }

  /** Writes the file into the folder the bank's client watches. */
  public Path save(
      Path folder, String messageId, Instant created, LocalDate date, List<DirectDebit> payments)
      throws IOException {
    Path file = folder.resolve(messageId.toLowerCase() + ".xml");
    try (Writer writer = new FileWriter(file.toFile(), StandardCharsets.UTF_8)) {
      writer.write(export(messageId, created, date, payments));
    }
    return file;
  }

  public String export(
      String messageId, Instant created, LocalDate date, List<DirectDebit> payments) {
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a file needs at least one payment");
    }
    Money sum = Money.zero(Money.EUR);
    Map<Iban, List<DirectDebit>> blocks = new LinkedHashMap<>();
    for (DirectDebit payment : payments) {
      sum = sum.plus(payment.amount());
      List<DirectDebit> block = blocks.get(payment.creditor().iban());
      if (block == null) {
        block = new ArrayList<>();
        blocks.put(payment.creditor().iban(), block);
      }
      block.add(payment);
    }
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\">");
    xml.append("<CstmrDrctDbtInitn>");
    xml.append("<GrpHdr>");
    xml.append("<MsgId>").append(clean(messageId)).append("</MsgId>");
    xml.append("<CreDtTm>").append(created.truncatedTo(ChronoUnit.SECONDS)).append("</CreDtTm>");
    xml.append("<NbOfTxs>").append(payments.size()).append("</NbOfTxs>");
    xml.append("<CtrlSum>").append(sum.amount().toPlainString()).append("</CtrlSum>");
    xml.append("<InitgPty><Nm>").append(clean(initiator)).append("</Nm></InitgPty>");
    xml.append("</GrpHdr>");
    int number = 0;
    for (List<DirectDebit> block : blocks.values()) {
      number++;
      Money blockSum = Money.zero(Money.EUR);
      for (DirectDebit payment : block) {
        blockSum = blockSum.plus(payment.amount());
      }
      xml.append("<PmtInf>");
      xml.append("<PmtInfId>").append(clean(messageId + "-" + number)).append("</PmtInfId>");
      xml.append("<PmtMtd>DD</PmtMtd>");
      xml.append("<NbOfTxs>").append(block.size()).append("</NbOfTxs>");
      xml.append("<CtrlSum>").append(blockSum.amount().toPlainString()).append("</CtrlSum>");
      xml.append("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>");
      xml.append("<LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>RCUR</SeqTp></PmtTpInf>");
      xml.append("<ReqdColltnDt>").append(date).append("</ReqdColltnDt>");
      appendParty(xml, "Cdtr", block.get(0).creditor().name(), block.get(0).creditor().iban());
      xml.append("<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt>");
      xml.append("<ChrgBr>SLEV</ChrgBr>");
      xml.append("<CdtrSchmeId><Id><PrvtId><Othr><Id>").append(clean(creditorId)).append("</Id>");
      xml.append("<SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>");
      for (DirectDebit payment : block) {
        xml.append("<DrctDbtTxInf>");
        xml.append("<PmtId><EndToEndId>");
        xml.append(clean(payment.endToEndId()));
        xml.append("</EndToEndId></PmtId>");
        xml.append("<InstdAmt Ccy=\"EUR\">");
        xml.append(payment.amount().amount().toPlainString());
        xml.append("</InstdAmt>");
        xml.append("<DrctDbtTx><MndtRltdInf><MndtId>");
        xml.append(clean(payment.mandate().id()));
        xml.append("</MndtId><DtOfSgntr>").append(payment.mandate().signedOn());
        xml.append("</DtOfSgntr></MndtRltdInf></DrctDbtTx>");
        xml.append("<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>");
        appendParty(xml, "Dbtr", payment.debtor().name(), payment.debtor().iban());
        if (!payment.remittance().isBlank()) {
          xml.append("<RmtInf><Ustrd>");
          xml.append(clean(payment.remittance()));
          xml.append("</Ustrd></RmtInf>");
        }
        xml.append("</DrctDbtTxInf>");
      }
      xml.append("</PmtInf>");
    }
    xml.append("</CstmrDrctDbtInitn></Document>");
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
