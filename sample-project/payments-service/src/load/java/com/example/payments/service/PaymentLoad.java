package com.example.payments.service;

import com.example.payments.core.Iban;
import com.example.payments.core.Ledger;
import com.example.payments.core.Money;
import com.example.payments.core.Plan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The load test: twenty shops pay at the same time, over the loopback interface, and what they saw
 * is written as JMeter writes it.
 *
 * <pre>
 * java com.example.payments.service.PaymentLoad target/load.jtl [2026-11-20T09:00:00Z]
 * </pre>
 *
 * <p>The second argument sets the clock of the service and of the test, as for the release of a day
 * that is not today. How long anything takes is measured all the same.
 */
public final class PaymentLoad {

  private static final Iban BAKERY = Iban.parse("DE89370400440532013000");
  private static final Iban MILL = Iban.parse("FR1420041010050500013M02606");
  private static final int SHOPS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(65);

  private final Clock clock;

  private PaymentLoad(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING); // not a line for each payment
    boolean set = args.length > 1 && !args[1].isBlank();
    new PaymentLoad(set ? setTo(Instant.parse(args[1])) : Clock.systemUTC())
        .run(Path.of(args[0]));
  }

  private static Clock setTo(Instant start) {
    Clock real = Clock.systemUTC();
    return Clock.offset(real, Duration.between(real.instant(), start));
  }

  private void run(Path results) throws Exception {
    try (PaymentServer server = PaymentServer.start(settings(), funded(), clock)) {
      pay(server, WARM_UP);
      Samples.write(pay(server, MEASURED), results);
    }
  }

  private List<Sample> pay(PaymentServer server, Duration howLong)
      throws InterruptedException, ExecutionException {
    ExecutorService shops = Executors.newFixedThreadPool(SHOPS);
    try {
      Instant until = clock.instant().plus(howLong);
      List<Future<List<Sample>>> running = new ArrayList<>();
      for (int shop = 1; shop <= SHOPS; shop++) {
        running.add(shops.submit(new Shop(shop, server.port(), clock, until)));
      }
      return all(running);
    } finally {
      shops.shutdownNow();
    }
  }

  private static List<Sample> all(List<Future<List<Sample>>> running)
      throws InterruptedException, ExecutionException {
    List<Sample> samples = new ArrayList<>();
    for (Future<List<Sample>> shop : running) {
      samples.addAll(shop.get());
    }
    return samples;
  }

  private static ServerSettings settings() {
    Money enough = Money.euros("1000000");
    return new ServerSettings(0, Map.of(BAKERY, Plan.BUSINESS), enough, enough);
  }

  private static Ledger funded() {
    Ledger ledger = new Ledger();
    ledger.openAccount(BAKERY);
    ledger.book(MILL, BAKERY, Money.euros("1000000"), "opening");
    return ledger;
  }

  /** What a shop saw of one payment; times in milliseconds. */
  record Sample(long start, long elapsed, int shop, int status, int bytes, int sentBytes) {

    boolean paid() {
      return status == 201;
    }
  }
}
