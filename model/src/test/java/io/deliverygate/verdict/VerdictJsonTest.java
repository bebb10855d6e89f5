package io.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach.Location;
import io.deliverygate.verdict.Verdict.PackRef;
import io.deliverygate.verdict.Verdict.PolicyRef;
import io.deliverygate.verdict.Verdict.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictJsonTest {

  @TempDir private Path folder;

  @Test
  void shouldReadBackWhatItWrote() throws Exception {
    Verdict verdict = verdict();
    Path file = Files.writeString(folder.resolve("verdict.json"), VerdictJson.text(verdict));

    assertThat(VerdictJson.read(file)).isEqualTo(verdict);
    assertThat(VerdictJson.text(VerdictJson.read(file))).isEqualTo(VerdictJson.text(verdict));
  }

  @Test
  void shouldKeepTheFieldsInTheOrderOfTheContract() {
    assertThat(VerdictJson.text(verdict()))
        .containsSubsequence(
            "\"schema\": ",
            "\"status\": ",
            "\"complete\": ",
            "\"incompleteBecause\": ",
            "\"subject\": ",
            "\"evaluatedAt\": ",
            "\"policy\": ",
            "\"evidenceDigest\": ",
            "\"gates\": ",
            "\"rules\": ",
            "\"checked\": ",
            "\"breaches\": ",
            "\"fingerprint\": ")
        .endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "{\"schema\": 7}", "{\"schema\": \"x\", \"colour\": 1}"})
  void shouldRefuseInOneLineWhenItIsNoVerdict(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("verdict.json"), text);

    assertThatThrownBy(() -> VerdictJson.read(file))
        .isInstanceOf(BadInputException.class)
        .message()
        .contains("verdict.json")
        .doesNotContain("\n");
  }

  @Test
  void shouldReadWhatWasWrittenBeforeFactsAndEmergenciesWereTold() throws Exception {
    String text =
        VerdictJson.text(verdict())
            .replaceAll(",\\s*\"fact\": \"c0de\"", "")
            .replaceAll(",\\s*\"(emergencies|waivers|figures)\": \\[ *]", "");
    Path file = Files.writeString(folder.resolve("verdict.json"), text);

    assertThat(text).doesNotContain("c0de", "emergencies", "figures", "\"waivers\"");
    assertThat(VerdictJson.text(VerdictJson.read(file)))
        .isEqualTo(VerdictJson.text(verdict()).replace("c0de", ""));
  }

  @Test
  void shouldKeepWaiversAndFigures() throws Exception {
    WaiverNote waiver =
        new WaiverNote("W-1", "DEBT-02", "core", "old", "Bob", "Cid", Instant.EPOCH, 3);
    Figure figure = new Figure("lead-time-for-changes", "Lead time for changes", "2.00", "days");
    Verdict verdict = verdict().with(List.of(), List.of(waiver), List.of(figure));
    Path file = Files.writeString(folder.resolve("verdict.json"), VerdictJson.text(verdict));

    assertThat(VerdictJson.read(file)).isEqualTo(verdict);
    assertThat(Files.readString(file)).contains("\"expires\": \"1970-01-01T00:00:00Z\"");
  }

  @Test
  void shouldRefuseAnotherSchema() throws Exception {
    String text = VerdictJson.text(verdict()).replace("/v1", "/v9");
    Path file = Files.writeString(folder.resolve("verdict.json"), text);

    assertThatThrownBy(() -> VerdictJson.read(file)).hasMessageContaining(Verdict.SCHEMA);
  }

  private static Verdict verdict() {
    Breach breach =
        new Breach(
            "ab", "module ü", "m", "5.01", "5", "%", new Location("A.java", 3), "mend", "", "c0de");
    RuleVerdict rule =
        new RuleVerdict(
            "X-1", "title", RuleStatus.BREACHED, Severity.BLOCK, 3, "", false, List.of(breach));
    GateVerdict gate = new GateVerdict("debt", GateStatus.FAILED, true, List.of(rule));
    PolicyRef policy = PolicyRef.of("", List.of(new PackRef("com.acme.rules", "1.0", "aa")));
    return Verdict.of(
        new Subject("shop", "1.0", ""),
        Instant.EPOCH,
        policy,
        "",
        List.of(gate),
        List.of("partial"));
  }
}
