package com.example.payments.service;

import com.example.payments.service.PaymentLoad.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A shop that pays one euro, thinks for a while and pays again, until its time is over. */
record Shop(int number, int port, Clock clock, Instant until) implements Callable<List<Sample>> {

  private static final int THINKS_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NO_ANSWER = 0;
  private static final String PAYMENT =
      "type=credit-transfer&amount=1&remittance=Flour"
          + "&debtor=Bakery&debtor-iban=DE89370400440532013000"
          + "&creditor=Mill&creditor-iban=FR1420041010050500013M02606";

  @Override
  public List<Sample> call() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<Sample> samples = new ArrayList<>();
    while (clock.instant().isBefore(until)) {
      samples.add(pay(client));
      Thread.sleep(THINKS_MILLIS);
    }
    return samples;
  }

  private Sample pay(HttpClient client) throws InterruptedException {
    long start = clock.millis();
    long began = System.nanoTime();
    int status = NO_ANSWER;
    int bytes = 0;
    try {
      HttpResponse<String> answer = client.send(payment(), HttpResponse.BodyHandlers.ofString());
      status = answer.statusCode();
      bytes = answer.body().length();
    } catch (IOException e) {
      System.getLogger(Shop.class.getName()).log(System.Logger.Level.WARNING, "no answer", e);
    }
    long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    return new Sample(start, elapsed, number, status, bytes, PAYMENT.length());
  }

  private HttpRequest payment() {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/payments"))
        .timeout(PATIENCE)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(PAYMENT))
        .build();
  }
}
