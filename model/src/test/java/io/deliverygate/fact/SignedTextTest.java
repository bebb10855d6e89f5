package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is signed of a record. */
class SignedTextTest {

  private static Waiver waiver(String subject, String value, String signature, int line) {
    return new Waiver(
        "W-1",
        "DEBT-02",
        subject,
        "legacy",
        "Bob",
        "Cid",
        Instant.parse("2026-04-01T00:00:00Z"),
        Amount.of(value),
        "",
        signature,
        line,
        "delivery/waivers.yaml");
  }

  @Test
  void shouldSayEverythingThatTheRecordSays() {
    assertThat(waiver("module \"a\"\nrequester: Eve", "7.50", "", 3).signedText("the \"shop\""))
        .isEqualTo(
            """
            delivery-gate/record/v2
            project: "the \\"shop\\""
            waivers
            approver: "Cid"
            expires: "2026-04-01T00:00:00Z"
            id: "W-1"
            reason: "legacy"
            requester: "Bob"
            ruleId: "DEBT-02"
            subject: "module \\"a\\"\\nrequester: Eve"
            value: "7.5"
            """);
  }

  @Test
  void shouldNotDependOnThePlaceOrTheSignature() {
    assertThat(waiver("x", "1", "abc", 9).signedText("shop"))
        .isEqualTo(waiver("x", "1.0", "", 3).signedText("shop"));
  }

  @Test
  void shouldNameTheProject() {
    assertThat(waiver("x", "1", "", 3).signedText("shop"))
        .isNotEqualTo(waiver("x", "1", "", 3).signedText("bank"));
  }

  @Test
  void shouldLeaveOutTheFollowUpOfAnEmergencyWhichComesLater() {
    assertThat(emergency(Signature.NONE).signedText("shop"))
        .isEqualTo(emergency(new Signature("Ann", Day.of("2026-03-09"))).signedText("shop"))
        .startsWith("delivery-gate/record/v2\nproject: \"shop\"\nemergencies\n")
        .contains("followUpBy: \"2026-03-10\"");
  }

  private static Emergency emergency(Signature followedUp) {
    return new Emergency(
        "E-1",
        "1.0",
        "0123456",
        "down",
        "Bob",
        "Ann",
        Instant.parse("2026-03-01T11:00:00Z"),
        Instant.parse("2026-03-02T11:00:00Z"),
        Day.of("2026-03-10"),
        followedUp,
        "",
        3,
        "delivery/emergencies.yaml");
  }
}
