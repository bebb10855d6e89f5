package io.deliverygate.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What front ends are told becomes one set-up, and messages speak of it in their words. */
class ProjectSetupTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path scratch;
  private Path root;
  private ProjectPlace place;

  @BeforeEach
  void lay() throws IOException {
    root = Files.createDirectory(scratch.resolve("shop"));
    place = ProjectPlace.of(root);
  }

  private NamedPath file(String name, String text) throws IOException {
    return new NamedPath(Files.writeString(scratch.resolve(name), text), "the file " + name);
  }

  private static Governance plain() {
    return Governance.of(List.of());
  }

  private GovernedProject read(Governance governance) throws IOException {
    return new ProjectSetup(place, governance).read();
  }

  @Test
  void shouldWriteTheVerdictAndGiveIt() throws Exception {
    GovernedProject project = read(plain());

    Snapshot snapshot = project.collect(NOW);
    Verdict verdict = project.judge(snapshot, NOW);

    Path reports = place.reports().path();
    assertThat(VerdictJson.read(reports.resolve("verdict.json"))).isEqualTo(verdict);
    assertThat(reports.resolve("evidence.json")).exists();
  }

  @Test
  void shouldWriteWhereItIsTold() throws Exception {
    place = place.withReports(scratch.resolve("reports"));
    GovernedProject project = read(plain());

    project.judge(project.collect(NOW), NOW);

    assertThat(scratch.resolve("reports/verdict.json")).exists();
    assertThat(root.resolve("target")).doesNotExist();
  }

  @Test
  void shouldChooseGates() throws Exception {
    GovernedProject project = read(plain().choosing(List.of("debt")));

    Verdict verdict = project.judge(project.collect(NOW), NOW);

    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.incompleteBecause()).anyMatch(each -> each.contains("chosen by hand: debt"));
  }

  @Test
  void shouldNameTheOptionThatSetsWhatIsNoParameter() {
    Governance governance = plain().with(new SetByHand("the switch", List.of("no.such=1")));

    assertThatThrownBy(() -> read(governance))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the switch no.such=1");
  }

  @Test
  void shouldNamePoliciesAsTheyWereNamed() throws Exception {
    Governance own = plain().withPolicy(Optional.of(file("own.yaml", "gates: 7\n")));
    Governance organised = plain().under(List.of(file("all.yaml", "gates: 7\n")));

    assertThatThrownBy(() -> read(own)).hasMessageContaining("the file own.yaml");
    assertThatThrownBy(() -> read(organised)).hasMessageContaining("the file all.yaml");
  }

  @Test
  void shouldHoldTheProjectToWhatTheOrganisationLocks() throws Exception {
    NamedPath organisation =
        file(
            "all.yaml", "name: acme\nversion: 7\nlocked: {parameters: [done.coverage.line.min]}\n");
    Files.writeString(
        root.resolve("delivery-gate.yaml"), "parameters: {done.coverage.line.min: 70}\n");

    GovernedProject project = read(plain().under(List.of(organisation)));

    assertThatThrownBy(() -> project.judge(project.collect(NOW), NOW))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("delivery-gate.yaml");
  }

  @Test
  void shouldRefuseAFolderOfRecordsThatIsNotThere() throws Exception {
    place = place.withRecords(Optional.of(new NamedPath(root.resolve("notes"), "NOTES")));
    GovernedProject project = read(plain());

    String refusal = "NOTES: no such folder (name an existing folder)";
    assertThatThrownBy(() -> project.collect(NOW)).hasMessage(refusal);
    assertThatThrownBy(() -> project.recordBaseline(false, NOW)).hasMessage(refusal);
    assertThat(root.resolve("notes")).doesNotExist();
  }

  @Test
  void shouldDoWithoutTheUsualFolderOfRecords() throws Exception {
    assertThat(read(plain()).collect(NOW).collectedAt()).isEqualTo(NOW);
  }

  @Test
  void shouldExplainNothingBeforeAVerdict() {
    place = ProjectPlace.of(root, place.layout(), new NamedPath(root.resolve("out"), "out"));

    assertThatThrownBy(() -> new ProjectSetup(place, plain()).explain("DONE-01", "the check"))
        .hasMessage(
            Path.of("out", "verdict.json") + ": there is no verdict yet (run the check first)");
  }

  @Test
  void shouldExplainARuleOfTheLastVerdict() throws Exception {
    GovernedProject project = read(plain());
    project.judge(project.collect(NOW), NOW);

    assertThat(new ProjectSetup(place, plain()).explain("DONE-01", "check"))
        .first()
        .asString()
        .contains("DONE-01");
  }

  @Test
  void shouldBeginAProjectAndKeepWhatIsThere() throws Exception {
    List<String> first = FirstFiles.ofProject(place, NOW);
    List<String> second = FirstFiles.ofProject(place, NOW);

    assertThat(root.resolve("delivery-gate.yaml")).exists();
    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(second).allMatch(line -> line.contains("kept"));
  }
}
