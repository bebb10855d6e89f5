package com.example.payments.service;

import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.Plan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A server on a free port, with the bakery's 5000 euros, and a client to talk to it. */
final class ServerUnderTest implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final PaymentServer server;

  private ServerUnderTest(PaymentServer server) {
    this.server = server;
  }

  static ServerUnderTest start() throws IOException {
    ServerSettings settings =
        new ServerSettings(
            0,
            Map.of(Fixture.BAKERY.iban(), Plan.BASIC),
            Money.euros("15000"),
            Money.euros("50000"));
    Ledger ledger = new Ledger();
    PaymentServer server = PaymentServer.start(settings, ledger, Fixture.CLOCK);
    ledger.book(Fixture.MILL.iban(), Fixture.BAKERY.iban(), Money.euros("5000"), "opening");
    return new ServerUnderTest(server);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String key, String form)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  @Override
  public void close() {
    server.close();
  }
}
