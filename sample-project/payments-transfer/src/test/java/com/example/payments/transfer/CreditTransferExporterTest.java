package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.payments.core.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTransferExporterTest {

  private static final Instant CREATED = Instant.parse("2026-03-02T13:20:05.123Z");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 3);

  private final CreditTransferExporter exporter = new CreditTransferExporter("Example Payments");

  @Test
  void writesTheWholeFile() {
    CreditTransfer flour =
        new CreditTransfer(
            "E2E-1", Parties.BAKERY, Parties.MILL, Money.euros("1200.5"), "Flour für März #7");

    assertThat(exporter.export("MSG-7", CREATED, DATE, List.of(flour)))
        .isEqualToIgnoringNewLines(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
            <CstmrCdtTrfInitn>
            <GrpHdr>
            <MsgId>MSG-7</MsgId>
            <CreDtTm>2026-03-02T13:20:05Z</CreDtTm>
            <NbOfTxs>1</NbOfTxs>
            <CtrlSum>1200.50</CtrlSum>
            <InitgPty><Nm>Example Payments</Nm></InitgPty>
            </GrpHdr>
            <PmtInf>
            <PmtInfId>MSG-7-1</PmtInfId>
            <PmtMtd>TRF</PmtMtd>
            <NbOfTxs>1</NbOfTxs>
            <CtrlSum>1200.50</CtrlSum>
            <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
            <ReqdExctnDt><Dt>2026-03-03</Dt></ReqdExctnDt>
            <Dbtr><Nm>Baeckerei Gross</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
            <ChrgBr>SLEV</ChrgBr>
            <CdtTrfTxInf>
            <PmtId><EndToEndId>E2E-1</EndToEndId></PmtId>
            <Amt><InstdAmt Ccy="EUR">1200.50</InstdAmt></Amt>
            <Cdtr><Nm>Moulin . Fils</Nm></Cdtr>
            <CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct>
            <RmtInf><Ustrd>Flour fuer Maerz .7</Ustrd></RmtInf>
            </CdtTrfTxInf>
            </PmtInf>
            </CstmrCdtTrfInitn>
            </Document>
            """);
  }

  @Test
  void writesOneBlockForEachDebtor() {
    String file =
        exporter.export(
            "MSG-8",
            CREATED,
            DATE,
            List.of(
                new CreditTransfer("A", Parties.BAKERY, Parties.MILL, Money.euros("10"), ""),
                new CreditTransfer("B", Parties.BOB, Parties.MILL, Money.euros("5"), ""),
                new CreditTransfer("C", Parties.BAKERY, Parties.BOB, Money.euros("2.50"), "")));

    assertThat(file)
        .contains("<NbOfTxs>3</NbOfTxs><CtrlSum>17.50</CtrlSum>")
        .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>12.50</CtrlSum>")
        .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>5.00</CtrlSum>")
        .doesNotContain("RmtInf");
  }

  @Test
  void writesNoEmptyFile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exporter.export("MSG-9", CREATED, DATE, List.of()))
        .withMessage("a file needs at least one payment");
  }
}
