package com.example.payments.service;

import com.example.payments.core.Ledger;
import com.example.payments.transfer.BusinessCalendar;
import com.example.payments.transfer.ExecutionScheduler;
import com.example.payments.transfer.TransferLimits;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Puts the service together and serves it on the loopback interface. */
public final class PaymentServer implements AutoCloseable {

  private static final int THREADS = 8;

  private final HttpServer http;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

  private PaymentServer(HttpServer http) {
    this.http = http;
  }

  public static void main(String[] args) throws IOException {
    start(ServerSettings.from(System.getenv()), new Ledger(), Clock.systemUTC());
  }

  /** Starts serving; port 0 takes any free one. */
  public static PaymentServer start(ServerSettings settings, Ledger ledger, Clock clock)
      throws IOException {
    AuditTrail audit = new AuditTrail();
    PaymentService service =
        new PaymentService(
            settings.customers(),
            ledger,
            new TransferLimits(settings.perPayment(), settings.perDay()),
            new ExecutionScheduler(new BusinessCalendar(), clock),
            audit);
    PaymentApi api =
        new PaymentApi(
            service,
            new RefundDesk(ledger, audit),
            new BankFiles(service, clock),
            new IdempotencyStore(clock));
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    PaymentServer server = new PaymentServer(HttpServer.create(address, 0));
    server.http.createContext("/", api);
    server.http.setExecutor(server.workers);
    server.http.start();
    return server;
  }

  public int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }
}
