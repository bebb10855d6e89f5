package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report after it was read.
 *
 * @param facts what it says; nothing where it cannot be believed
 * @param problem why it cannot be believed
 */
public record ReadReport(Report report, List<Fact> facts, Optional<UnreadableReport> problem) {

  public static ReadReport of(ReportReader reader, Report report) {
    List<Fact> facts = new ArrayList<>();
    try {
      reader.read(report, facts::add);
      return new ReadReport(report, facts, Optional.empty());
    } catch (UnreadableReport e) {
      return new ReadReport(report, List.of(), Optional.of(e));
    } catch (IOException e) {
      return new ReadReport(report, List.of(), Optional.of(unopened(e)));
    }
  }

  public static UnreadableReport unopened(IOException e) {
    return new UnreadableReport(0, "the file cannot be read: " + e, "see who may read it");
  }

  public boolean readable() {
    return problem.isEmpty();
  }

  /** Writes down the report, and what is wrong with it. */
  public void recordIn(Survey survey, EvidenceKind kind) {
    problem.ifPresent(bad -> survey.add(unreadable(kind, bad)));
    source().ifPresent(survey::add);
  }

  private UnreadableEvidence unreadable(EvidenceKind kind, UnreadableReport bad) {
    return new UnreadableEvidence(
        kind, report.module().name(), bad.line(), bad.reason(), bad.fix(), report.path());
  }

  /** What was not read to its end is read again for its digest. */
  private Optional<Source> source() {
    try {
      Source source = report.source();
      return Optional.of(readable() ? source : withDigest(source, report.file()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Source withDigest(Source source, Path file) throws IOException {
    return new Source(source.path(), source.origin(), source.tool(), digest(file), source.time());
  }

  public static String digest(Path file) throws IOException {
    Sha256 digest = new Sha256();
    try (InputStream in = digest.tee(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return digest.hex();
  }
}
