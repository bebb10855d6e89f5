package io.deliverygate.cli;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.project.Governance;
import io.deliverygate.project.GovernedProject;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.project.ProjectSetup;
import io.deliverygate.rules.falsehood.Falsehood;
import io.deliverygate.rules.falsehood.MutatedRecords;
import io.deliverygate.rules.falsehood.RecordMutation;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The sample project as it goes live: honest, complete, and judged by every gate. */
record LiveRecords(Snapshot truth, GovernedProject project) {

  private static final Path SAVED = Path.of("src/test/resources/golden/live");

  /** The day of the release, on which all that the records say is as it should be. */
  static final Instant RELEASE = Instant.parse("2026-11-20T12:00:00Z");

  static LiveRecords read() throws IOException {
    return new LiveRecords(
        SnapshotJson.read(SAVED.resolve("evidence.json")),
        new ProjectSetup(ProjectPlace.of(SAVED), Governance.of(List.of())).read());
  }

  /**
   * What the gates make of it.
   *
   * @param out where the reports are written
   */
  static Verdict verdict(Path out) throws IOException {
    PrintWriter printed = new PrintWriter(new StringWriter());
    DeliveryGate.run(
        printed,
        printed,
        "check",
        SAVED.toString(),
        "--evidence",
        SAVED.resolve("evidence.json").toString(),
        "--at",
        RELEASE.toString(),
        "--out",
        out.toString());
    return VerdictJson.read(out.resolve("verdict.json"));
  }

  MutatedRecords mutated(List<Falsehood> falsehoods) {
    return RecordMutation.of(
        project.rules(), truth, project.layers().policy(truth), RELEASE, falsehoods);
  }
}
