package com.example.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentApiTest {

  private static final String PARTIES =
      "debtor=Bakery&debtor-iban=DE89370400440532013000"
          + "&creditor=Mill&creditor-iban=FR1420041010050500013M02606";
  private static final String COLLECTION =
      "type=direct-debit&amount=80&mandate=M-1&mandate-signed=2025-05-02"
          + "&creditor=Bakery&creditor-iban=DE89370400440532013000"
          + "&debtor=Mill&debtor-iban=FR1420041010050500013M02606";

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
  void refundsInParts() throws Exception {
    server.post("/payments", "1", PARTIES + "&type=instant&amount=100");
    server.post("/payments/PAY-000001/refunds", "2", "amount=30&reason=a+%22bad%22+bag");

    HttpResponse<String> tooMuch = server.post("/payments/PAY-000001/refunds", "3", "");

    assertThat(tooMuch.statusCode()).isEqualTo(422);
    assertThat(server.get("/payments/PAY-000001/refunds").body())
        .isEqualTo(
            """
            [{"paymentId":"PAY-000001","amount":"30.00 EUR","reason":"a \\"bad\\" bag"}]\
            """);
  }

  @Test
  void handsOutTheDirectDebitsOfADay() throws Exception {
    server.post("/payments", "1", COLLECTION);

    assertThat(server.get("/files/2026-03-03/pain.008").body()).contains("<MndtId>M-1</MndtId>");
    assertThat(server.get("/files/2026-03-04/pain.008").statusCode()).isEqualTo(404);
  }

  @Test
  void answersWhatItDoesNotServe() throws Exception {
    assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(server.post("/nowhere", "1", "").statusCode()).isEqualTo(404);
    assertThat(server.send(server.request("/payments").DELETE()).statusCode()).isEqualTo(405);
    assertThat(server.send(server.request("/payments").POST(BodyPublishers.noBody())).body())
        .contains("missing header: Idempotency-Key");
  }
}
