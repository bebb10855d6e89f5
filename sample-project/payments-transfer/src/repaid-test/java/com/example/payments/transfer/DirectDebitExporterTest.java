package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.payments.core.Money;
import com.example.payments.core.Party;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectDebitExporterTest {

  private static final Instant CREATED = Instant.parse("2026-03-02T13:20:05Z");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

  private final DirectDebitExporter exporter =
      new DirectDebitExporter("Example Payments", "DE98ZZZ09999999999");

  @Test
  void writesTheWholeFile() {
    assertThat(exporter.export("MSG-1", CREATED, DATE, List.of(collect("E2E-1", Parties.BOB))))
        .isEqualToIgnoringNewLines(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08">
            <CstmrDrctDbtInitn>
            <GrpHdr>
            <MsgId>MSG-1</MsgId>
            <CreDtTm>2026-03-02T13:20:05Z</CreDtTm>
            <NbOfTxs>1</NbOfTxs>
            <CtrlSum>20.00</CtrlSum>
            <InitgPty><Nm>Example Payments</Nm></InitgPty>
            </GrpHdr>
            <PmtInf>
            <PmtInfId>MSG-1-1</PmtInfId>
            <PmtMtd>DD</PmtMtd>
            <NbOfTxs>1</NbOfTxs>
            <CtrlSum>20.00</CtrlSum>
            <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>
            <LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>RCUR</SeqTp></PmtTpInf>
            <ReqdColltnDt>2026-03-04</ReqdColltnDt>
            <Cdtr><Nm>Baeckerei Gross</Nm></Cdtr>
            <CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>
            <CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt>
            <ChrgBr>SLEV</ChrgBr>
            <CdtrSchmeId><Id><PrvtId><Othr><Id>DE98ZZZ09999999999</Id>
            <SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>
            <DrctDbtTxInf>
            <PmtId><EndToEndId>E2E-1</EndToEndId></PmtId>
            <InstdAmt Ccy="EUR">20.00</InstdAmt>
            <DrctDbtTx><MndtRltdInf><MndtId>M-1</MndtId>
            <DtOfSgntr>2025-05-02</DtOfSgntr></MndtRltdInf></DrctDbtTx>
            <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
            <Dbtr><Nm>Bob Jansen</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct>
            <RmtInf><Ustrd>Rolls</Ustrd></RmtInf>
            </DrctDbtTxInf>
            </PmtInf>
            </CstmrDrctDbtInitn>
            </Document>
            """);
  }

  @Test
  void savesIntoTheFolderOfTheBankClient(@TempDir Path folder) throws IOException {
    Path file =
        exporter.save(folder, "MSG-2", CREATED, DATE, List.of(collect("E2E-2", Parties.MILL)));

    assertThat(file).hasFileName("msg-2.xml").content().contains("<Nm>Moulin . Fils</Nm>");
  }

  private static DirectDebit collect(String id, Party debtor) {
    return new DirectDebit(
        id,
        new Mandate("M-1", LocalDate.of(2025, 5, 2)),
        debtor,
        Parties.BAKERY,
        Money.euros("20"),
        "Rolls");
  }
}
