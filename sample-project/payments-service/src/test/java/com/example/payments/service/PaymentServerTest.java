package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.junit.Verifies;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentServerTest {

  private static final String PARTIES =
      "debtor=Bakery&debtor-iban=DE89370400440532013000"
          + "&creditor=Mill&creditor-iban=FR1420041010050500013M02606";
  private static final String TRANSFER =
      PARTIES + "&type=credit-transfer&remittance=Flour+%26+salt";

  private ServerUnderTest server;

  @BeforeEach
  void start() throws IOException {
    server = ServerUnderTest.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void acceptsAPaymentAndShowsIt() throws Exception {
    HttpResponse<String> created = server.post("/payments", "key", TRANSFER + "&amount=250");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body())
        .isEqualTo(
            """
            {"id":"PAY-000001","amount":"250.00 EUR","fee":"0.35 EUR",\
            "executionDate":"2026-03-02"}\
            """);
    assertThat(server.get("/payments/PAY-000001").body()).isEqualTo(created.body());
  }

  @Verifies("PAY-310/AC-1")
  @Test
  void paysOnlyOnceWhenARequestIsRepeated() throws Exception {
    server.post("/payments", "key", TRANSFER + "&amount=250");
    server.post("/payments", "key", TRANSFER + "&amount=250");

    assertThat(server.get("/payments/PAY-000002").statusCode()).isEqualTo(404);
  }

  @Verifies("PAY-310/AC-2")
  @Test
  void rejectsAPaymentWithoutFunds() throws Exception {
    HttpResponse<String> rejected = server.post("/payments", "key", TRANSFER + "&amount=6000");

    assertThat(rejected.statusCode()).isEqualTo(422);
    assertThat(rejected.body()).contains("\"error\":\"INSUFFICIENT_FUNDS\"");
  }

  @ParameterizedTest
  @CsvSource({
    "type=cheque&amount=1, unknown type: cheque",
    "type=instant&amount=1.001, not an amount in EUR: 1.001",
    "type=instant, missing: amount",
    "type=instant&amount=1&date=tomorrow, not a date: tomorrow",
    "type=instant&amount=%zz, not a form: %zz"
  })
  void namesWhatIsWrongWithARequest(String fields, String message) throws Exception {
    HttpResponse<String> rejected = server.post("/payments", "key", PARTIES + "&" + fields);

    assertThat(rejected.statusCode()).isEqualTo(400);
    assertThat(rejected.body()).contains("\"message\":\"" + message + "\"");
  }

  @Test
  void rejectsAtOnceWhatTheBankWouldReject() throws Exception {
    String tooLong = PARTIES + "&type=instant&amount=1&remittance=" + "x".repeat(141);

    assertThat(server.post("/payments", "key", tooLong).body())
        .contains("a remittance text has up to 140 characters");
  }

  @Test
  void knowsOnlyItsOwnCustomers() throws Exception {
    String stranger =
        "type=instant&amount=1&debtor=Mill&debtor-iban=FR1420041010050500013M02606"
            + "&creditor=Bakery&creditor-iban=DE89370400440532013000";

    HttpResponse<String> rejected = server.post("/payments", "key", stranger);

    assertThat(rejected.statusCode()).isEqualTo(404);
    assertThat(rejected.body()).contains("UNKNOWN_ACCOUNT");
  }

  @Test
  void handsOutTheCreditTransfersOfADay() throws Exception {
    server.post("/payments", "key", TRANSFER + "&amount=12.5&date=2026-03-03");

    assertThat(server.get("/files/2026-03-03/pain.001").body())
        .contains("<CtrlSum>12.50</CtrlSum>")
        .contains("<Ustrd>Flour . salt</Ustrd>");
    assertThat(server.get("/files/2026-03-04/pain.001").statusCode()).isEqualTo(404);
  }
}
