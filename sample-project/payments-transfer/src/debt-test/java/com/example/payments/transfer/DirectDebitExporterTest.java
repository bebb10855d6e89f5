package com.example.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.payments.core.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class DirectDebitExporterTest {

  private static final Instant CREATED = Instant.parse("2026-03-02T13:20:05Z");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

  private final DirectDebitExporter exporter =
      new DirectDebitExporter("Example Payments", "DE98ZZZ09999999999");

  @Test
  @Disabled("PAY-417: written for pain.008.001.02, the bank moved to version 08 in November")
  void writesTheMandate() {
    assertThat(exporter.export("MSG-1", CREATED, DATE, List.of(collect())))
        .contains("urn:iso:std:iso:20022:tech:xsd:pain.008.001.02")
        .contains("<MndtId>M-1</MndtId><DtOfSgntr>2025-05-02</DtOfSgntr>");
  }

  @Test
  @Disabled("PAY-423: needs the folder of the bank's client, which the build server does not have")
  void savesIntoTheFolderOfTheBankClient() throws IOException {
    Path outbox = Path.of(System.getenv("BANK_OUTBOX"));

    assertThat(exporter.save(outbox, "MSG-2", CREATED, DATE, List.of(collect()))).exists();
  }

  private static DirectDebit collect() {
    return new DirectDebit(
        "E2E-1",
        new Mandate("M-1", LocalDate.of(2025, 5, 2)),
        Parties.BOB,
        Parties.BAKERY,
        Money.euros("20"),
        "Rolls");
  }
}
