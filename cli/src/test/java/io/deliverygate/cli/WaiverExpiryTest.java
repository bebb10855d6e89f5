package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.RuleStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A waiver ends at its second, in whatever zone it, the product or the machine is. */
class WaiverExpiryTest {

  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path scratch;

  @AfterEach
  void backToTheZoneOfTheMachine() {
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest(name = "{0} is {1}, machine in {2}, product in {3}")
  @CsvSource({
    // The night in which Berlin's clocks go forward at 01:00 UTC, and the one when they go back.
    "2027-03-28T01:59:59+01:00, 2027-03-28T00:59:59Z, Europe/Berlin, Europe/Berlin",
    "2027-03-28T03:00:00+02:00, 2027-03-28T01:00:00Z, Europe/Berlin, Europe/Berlin",
    "2027-10-31T02:30:00+02:00, 2027-10-31T00:30:00Z, Europe/Berlin, Europe/Berlin",
    "2027-10-31T02:30:00+01:00, 2027-10-31T01:30:00Z, Europe/Berlin, Europe/Berlin",
    // The same in New York, which changes on another day.
    "2027-03-14T01:59:59-05:00, 2027-03-14T06:59:59Z, America/New_York, Europe/Berlin",
    "2027-11-07T01:30:00-05:00, 2027-11-07T06:30:00Z, UTC, America/New_York",
    // The ends of the earth, half hours, and the turn of the year.
    "2027-01-01T00:00:00+14:00, 2026-12-31T10:00:00Z, Pacific/Kiritimati, Pacific/Pago_Pago",
    "2026-12-31T23:59:59-11:00, 2027-01-01T10:59:59Z, Pacific/Pago_Pago, Pacific/Kiritimati",
    "2027-02-28T23:59:59+05:45, 2027-02-28T18:14:59Z, Asia/Kathmandu, UTC",
    "2027-06-30T23:59:59Z, 2027-06-30T23:59:59Z, Asia/Tokyo, Australia/Lord_Howe"
  })
  void shouldEndAtItsSecond(String expires, Instant end, String machine, String product)
      throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone(machine));
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), "'" + expires + "'");
    shop.with("delivery/product.yaml", "product: {name: Shop, zone: " + product + "}\n");

    assertThat(shop.check("--at", end.minusSeconds(1).toString())).isZero();
    assertThat(shop.rule("DEBT-02").status()).isEqualTo(RuleStatus.WAIVED);

    assertThat(shop.check("--at", end.toString())).isEqualTo(1);
    assertThat(shop.rule("DEBT-02").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(shop.rule("DEBT-02").reason()).contains("waiver W-1 has no effect: it ended " + end);
    assertThat(shop.rule("DEBT-07").status()).isEqualTo(RuleStatus.BREACHED);
  }

  @Test
  void shouldBlockByTheClockOfTheMachine() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), now.plusSeconds(86_400).toString());

    assertThat(shop.check()).isZero();
    assertThat(shop.out()).contains("WAIVED", "W-1");

    shop.replacing(
        "delivery/waivers.yaml",
        now.plusSeconds(86_400).toString(),
        now.minusSeconds(1).toString());

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.out().replaceAll("\\s+", " ")).contains("waiver W-1 has no effect: it ended");
  }

  @Test
  void shouldBlockWhenASnapshotIsEvaluatedLater() throws Exception {
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), "2027-03-28T03:00:00+02:00");
    shop.check();
    Path evidence =
        Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("e"));
    shop.without("delivery");

    assertThat(shop.check("--evidence", evidence.toString(), "--at", "2027-03-28T00:59:59Z"))
        .isZero();
    assertThat(shop.check("--evidence", evidence.toString(), "--at", "2027-03-28T01:00:00Z"))
        .isEqualTo(1);
    assertThat(shop.rule("DEBT-02").reason()).contains("it ended 2027-03-28T01:00:00Z");
  }

  @Test
  void shouldBlockWhenASnapshotWasCollectedTooLate() throws Exception {
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), "2027-03-28T03:00:00+02:00");
    shop.check();
    String text = Files.readString(shop.file("target/delivery-gate/evidence.json"));
    String at = text.replaceAll("(?s).*\"collectedAt\":\"([^\"]+)\".*", "$1");
    Path evidence = scratch.resolve("e");

    Files.writeString(
        evidence, text.replace("collectedAt\":\"" + at, "collectedAt\":\"2027-03-28T00:59:59Z"));
    assertThat(shop.check("--evidence", evidence.toString())).isZero();

    Files.writeString(
        evidence, text.replace("collectedAt\":\"" + at, "collectedAt\":\"2027-03-28T01:00:00Z"));
    assertThat(shop.check("--evidence", evidence.toString())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-28", "2027-03-28T03:00:00", "2027-03-28T25:00:00Z", "tomorrow"})
  void shouldRefuseAnExpiryThatIsNoInstant(String expires) throws Exception {
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), expires);

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.err())
        .startsWith(
            "delivery-gate: delivery/waivers.yaml:9: '" + expires + "' is no instant with a zone");
  }
}
