package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static io.deliverygate.rules.GoLiveFacts.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.LoadTarget;
import io.deliverygate.fact.LoadTest;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recent load test on this version meets its targets. */
class Live04Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-04", facts);
  }

  private static void passes(Facts facts) {
    GoLiveFacts.passes("LIVE-04", facts, 1);
  }

  private static Facts measured(Object... changes) {
    return good().but(LoadResult.class, "pay", changes);
  }

  private static Facts asked(Object... values) {
    return good().without(LoadTarget.class).with(target(values));
  }

  private static Fact result(Object... changes) {
    return GoLiveFacts.result(of(LoadResult.class, "transaction", "pay"), changes);
  }

  private static Fact test(String report, Object... changes) {
    return FactOf.but(of(LoadTest.class, "version", "1.0", "report", report), changes);
  }

  @Test
  void shouldPassWhenEveryTargetIsJustMet() {
    passes(good());
  }

  @ParameterizedTest
  @CsvSource({"users, 99", "perSecond, 49.999"})
  void shouldBlockWhenTheLoadIsJustNotReached(String figure, String value) {
    Facts facts = measured(figure, value);

    assertThat(breach(facts)).startsWith("transaction pay, ").contains("did not reach");
    Breach breach = GoLiveFacts.rule("LIVE-04", facts).breaches().get(0);
    assertThat(breach.actual()).isEqualTo(value);
    assertThat(breach.limit()).isEqualTo(figure.equals("users") ? "100" : "50");
  }

  @ParameterizedTest
  @CsvSource({"users, 101", "perSecond, 50.1", "p95Millis, 399", "errors, 9"})
  void shouldPassWhenTheLoadTestDidBetter(String figure, String value) {
    passes(measured(figure, figure.equals("errors") ? Long.valueOf(value) : value));
  }

  @Test
  void shouldBlockWhenItIsJustTooSlow() {
    assertThat(breach(measured("p95Millis", "400.1")))
        .startsWith("transaction pay, p95: 400.1 ms as the 95th percentile, at most 400 allowed");
  }

  @Test
  void shouldBlockWhenJustTooManyRequestsFail() {
    assertThat(breach(measured("errors", 11L)))
        .startsWith("transaction pay, errors: 1.1 %, at most 1 allowed: 11 of 1000 requests");
  }

  @Test
  void shouldCompareTheShareOfErrorsExactly() {
    assertThat(breach(measured("samples", 1_000_000L, "errors", 10_001L)))
        .contains("1.01 %, at most 1 allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "perSecond", "p95Millis"})
  void shouldBlockWhenTheFileDoesNotTellAFigure(String figure) {
    assertThat(breach(measured(figure, ""))).contains("the load test does not tell it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "perSecond", "p95Millis", "errorPercent"})
  void shouldLookOnlyAtTheFiguresThatTheTargetStates(String figure) {
    Facts facts =
        asked(figure, 400)
            .but(LoadResult.class, "pay", "errors", 900L, "p95Millis", 500, "users", 1);
    facts.but(LoadResult.class, "pay", "perSecond", "");

    String wrong = figure.equals("errorPercent") ? "" : "transaction pay";

    if (wrong.isEmpty()) {
      passes(facts);
    } else {
      assertThat(breach(facts)).startsWith(wrong);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "perSecond", "p95Millis", "errorPercent"})
  void shouldPassWhenTheTargetStatesOneFigure(String figure) {
    passes(asked(figure, figure.equals("p95Millis") ? 400 : 1));
  }

  @Test
  void shouldBlockWhenTheTargetStatesNoFigure() {
    assertThat(breach(asked())).startsWith("transaction pay, target: it states no figure");
  }

  @Test
  void shouldBlockWhenNoRequestWasSent() {
    assertThat(breach(measured("samples", 0L, "errors", 0L)))
        .isEqualTo("transaction pay: no request was sent, says target/load.jtl");
  }

  @Test
  void shouldBlockWhenNoLoadTestMeasuredTheTransaction() {
    assertThat(breach(measured("transaction", "refund")))
        .isEqualTo("transaction pay: no load test of version 1.0 measured it");
  }

  @Test
  void shouldBlockWhenOneOfTwoTransactionsIsNotMeasured() {
    assertThat(breach(good().with(of(LoadTarget.class, "transaction", "refund", "users", 1))))
        .startsWith("transaction refund: no load test");
  }

  @Test
  void shouldLookAtTheTransactionOfTheTargetOnly() {
    Facts facts =
        good()
            .with(of(LoadTarget.class, "transaction", "refund", "users", 1))
            .with(result("transaction", "refund", "samples", 0L, "ended", ""))
            .but(LoadTest.class, "1.0", "on", "");

    assertThat(GoLiveFacts.rule("LIVE-04", facts).breaches())
        .extracting(Breach::subject)
        .containsExactly("transaction refund", "transaction refund, day");
  }

  @Test
  void shouldNotMixUpTheFiguresOfTwoTransactions() {
    GoLiveFacts.passes(
        "LIVE-04",
        good()
            .with(of(LoadTarget.class, "transaction", "refund", "p95Millis", 9, "errorPercent", 0))
            .with(result("transaction", "refund", "p95Millis", 9, "errors", 0L)),
        2);
  }

  @Test
  void shouldBlockWhenTheLoadTestWasOfAnotherVersion() {
    assertThat(breach(good().but(LoadTest.class, "1.0", "version", "0.9")))
        .contains("no load test of version 1.0");
  }

  @Test
  void shouldBlockWhenTheResultIsOfAnotherFile() {
    assertThat(breach(measured("source", "target/old-load.jtl"))).contains("no load test");
    assertThat(breach(measured("source", "target/xtarget/load.jtl"))).contains("no load test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load.jtl", "./target/load.jtl", "target/load.jtl"})
  void shouldFindTheResultWhenTheRecordNamesItsFile(String report) {
    passes(good().but(LoadTest.class, "1.0", "report", report));
  }

  @Test
  void shouldBlockWhenTheLoadTestIsADayTooOld() {
    assertThat(breach(measured("ended", "2026-02-18T10:00:00Z")))
        .startsWith("transaction pay, day: 15 days, at most 14 allowed")
        .contains("2026-02-18");
  }

  @Test
  void shouldCountToTodayWhenThePlannedDayIsOver() {
    Facts facts = good().but(ReleasePlan.class, "1.0", "planned", "2026-02-28");

    passes(facts.but(LoadResult.class, "pay", "ended", "2026-02-15T10:00:00Z"));
    assertThat(breach(facts.but(LoadResult.class, "pay", "ended", "2026-02-14T10:00:00Z")))
        .contains("15 days");
  }

  @Test
  void shouldCountToTodayWhenNoDayIsPlanned() {
    Facts facts = good().but(ReleasePlan.class, "1.0", "planned", "");

    passes(facts.but(LoadResult.class, "pay", "ended", "2026-02-15T10:00:00Z"));
    assertThat(breach(facts.but(LoadResult.class, "pay", "ended", "2026-02-14T10:00:00Z")))
        .contains("15 days");
  }

  @Test
  void shouldNotCountToTheDayOfAnotherVersion() {
    passes(
        good()
            .but(ReleasePlan.class, "1.0", "planned", "")
            .with(of(ReleasePlan.class, "version", "1.1", "planned", "2026-05-01")));
  }

  @Test
  void shouldCountDaysInTheZoneOfTheProduct() {
    Facts facts = measured("ended", "2026-02-18T23:30:00Z");

    assertThat(breach(facts)).contains("2026-02-18");
    passes(facts.with(of(Product.class, "zone", "Europe/Berlin")));
  }

  @Test
  void shouldTakeTheDayOfTheRecordWhenTheFileTellsNone() {
    passes(measured("ended", ""));
  }

  @Test
  void shouldBlockWhenNobodyTellsTheDay() {
    assertThat(breach(measured("ended", "").but(LoadTest.class, "1.0", "on", "")))
        .startsWith("transaction pay, day: neither target/load.jtl nor its record tells a day");
  }

  @Test
  void shouldBlockOnceWhenTheDayIsAhead() {
    Facts facts = measured("ended", "2026-03-02T10:00:00Z");

    assertThat(breach(facts.but(ReleasePlan.class, "1.0", "planned", "2026-04-01")))
        .contains("tells a day, up to today");
  }

  @Test
  void shouldLookAtTheLaterOfTwoLoadTests() {
    Facts facts =
        good()
            .with(test("target/2.jtl"))
            .with(result("source", "target/2.jtl", "ended", "2026-02-19T11:00:00Z", "users", 99));

    assertThat(breach(facts)).startsWith("transaction pay, users: 99 ");
  }

  @Test
  void shouldForgetTheEarlierOfTwoLoadTests() {
    passes(
        good()
            .with(test("target/2.jtl"))
            .with(result("source", "target/2.jtl", "ended", "2026-02-19T09:00:00Z", "users", 99)));
  }

  @Test
  void shouldCompareDaysWhenAFileTellsNoInstant() {
    Facts facts = good().with(result("source", "target/2.jtl", "ended", "", "users", 99));

    passes(facts.with(test("target/2.jtl", "on", "2026-02-18")));
  }

  @Test
  void shouldLookAtBothLoadTestsWhenTheirOrderIsNotKnown() {
    Facts facts = good().with(result("source", "target/2.jtl", "ended", "", "users", 99));

    assertThat(breach(facts.with(test("target/2.jtl", "on", "2026-02-19"))))
        .startsWith("transaction pay, users: 99 ");
  }

  @Test
  void shouldFindNoEvidenceWhenThereAreNoTargets() {
    assertThat(GoLiveFacts.gap("LIVE-04", good().without(LoadTarget.class)))
        .contains("load-targets");
  }

  @Test
  void shouldFindNoEvidenceWhenThereAreNoResults() {
    Facts facts = good().notFound(EvidenceKind.LOAD, "");

    assertThat(GoLiveFacts.rule("LIVE-04", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }
}
