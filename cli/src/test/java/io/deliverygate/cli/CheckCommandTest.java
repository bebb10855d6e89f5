package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path scratch;
  private Shop shop;

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
  }

  @Test
  void shouldWriteEveryReport() {
    shop.check();

    assertThat(shop.file("target/delivery-gate/verdict.json")).exists();
    assertThat(shop.file("target/delivery-gate/evidence.json")).exists();
    assertThat(shop.file("target/delivery-gate/summary.md")).exists();
    assertThat(shop.file("target/delivery-gate/report/index.html")).exists();
  }

  @Test
  void shouldGiveTheSameBytesWhenTheSnapshotIsEvaluated() throws Exception {
    shop.check();
    byte[] collected = Files.readAllBytes(shop.verdictFile());
    Path evidence =
        Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("e"));

    int exit = shop.check("--evidence", evidence.toString());

    assertThat(exit).isZero();
    assertThat(shop.verdictFile()).hasBinaryContent(collected);
    assertThat(shop.file("target/delivery-gate/evidence.json"))
        .hasBinaryContent(Files.readAllBytes(evidence));
  }

  @Test
  void shouldJudgeTheEvidenceInThePlaceWhereItWasWrittenAndLeaveItThere() throws Exception {
    shop.check();
    Path evidence = shop.file("target/delivery-gate/evidence.json");
    byte[] before = Files.readAllBytes(evidence);

    assertThat(shop.check("--evidence", evidence.toString(), "--gate", "nowhere")).isEqualTo(2);
    assertThat(shop.file("target/delivery-gate/verdict.json")).doesNotExist();
    assertThat(shop.check("--evidence", evidence.toString(), "--bogus")).isEqualTo(2);
    assertThat(evidence).hasBinaryContent(before);

    assertThat(shop.check("--evidence", evidence.toString())).isNotEqualTo(2);
    assertThat(evidence).hasBinaryContent(before);
    assertThat(shop.file("target/delivery-gate/verdict.json")).exists();
  }

  @Test
  void shouldRefuseEvidenceOfNoProject() throws Exception {
    Path evidence =
        Files.writeString(
            scratch.resolve("e"),
            "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
                + "\"facts\":{}}");

    assertThat(shop.check("--evidence", evidence.toString())).isEqualTo(2);
    assertThat(shop.err()).contains("it does not say of which project it is").hasLineCount(1);
  }

  @Test
  void shouldFindTheGapWhenAnOldSnapshotMeetsAStricterPolicy() throws Exception {
    shop.check();
    Path evidence =
        Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("e"));
    shop.with(
        "delivery-gate.yaml",
        "evidence:\n  expected: [tests, coverage, findings, duplication, revision]\ngates: {go-live: enforced}\n");

    assertThat(shop.check("--evidence", evidence.toString())).isEqualTo(1);
    assertThat(shop.rule("LIVE-13").status())
        .isEqualTo(io.deliverygate.verdict.RuleStatus.NO_EVIDENCE);
  }

  @Test
  void shouldPrintTheVerdictWhenJsonIsAskedFor() throws Exception {
    shop.check("--format", "json");

    assertThat(shop.out()).isEqualTo(Files.readString(shop.verdictFile()));
  }

  @Test
  void shouldPrintOneLineWhenGreen() {
    shop.check();

    assertThat(shop.out().lines()).hasSize(1);
    assertThat(shop.out()).startsWith("Delivery Gate: PASSED");
  }

  @Test
  void shouldBeIncompleteWhenGatesOrInstantAreChosen() {
    assertThat(shop.check("--gate", "debt", "--at", "2030-01-01T00:00:00Z")).isZero();

    assertThat(shop.verdict().complete()).isFalse();
    assertThat(shop.verdict().incompleteBecause()).hasSize(2);
    assertThat(shop.verdict().gates()).hasSize(1);
  }

  @Test
  void shouldComplainInOneLineWhenAnArgumentIsWrong() {
    assertThat(shop.check("--at", "tomorrow")).isEqualTo(2);
    assertThat(shop.err().lines())
        .containsExactly(
            "delivery-gate: --at: 'tomorrow' is no instant"
                + " (write one with a zone: 2026-03-01T12:00:00Z)");
    assertThat(shop.check("--evidence", "no.json")).isEqualTo(2);
    assertThat(shop.check("--policy", "no.yaml")).isEqualTo(2);
    assertThat(shop.check("--colour")).isEqualTo(2);
  }
}
