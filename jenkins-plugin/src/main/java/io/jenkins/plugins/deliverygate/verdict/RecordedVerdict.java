package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.WaiverNote;
import io.deliverygate.verdict.view.Headline;
import io.deliverygate.verdict.view.Phrases;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * That the step came to a verdict in a build: what lists, trends and guards need. The whole of it
 * is in its {@link VerdictFile}, so that builds cost the controller little memory.
 */
@ExportedBean(defaultVisibility = 3)
public final class RecordedVerdict implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int REVISION_SHOWN = 12;

  /** Those that end first are what people have to see to; the file has them all. */
  private static final int MOST_WAIVERS = 50;

  private final int number;
  private final String name;
  private final GateStatus status;
  private final boolean complete;
  private final boolean emergency;
  private final String product;
  private final String version;
  private final String revision;
  private final long evaluatedAt;
  private final List<String> artifacts;
  private final List<RecordedGate> gates = new ArrayList<>();
  private final List<RecordedWaiver> waivers = new ArrayList<>();
  private final List<RecordedFigure> figures = new ArrayList<>();

  private RecordedVerdict(int number, String name, Verdict verdict, List<String> artifacts) {
    this.number = number;
    this.name = OneLine.of(name);
    this.status = verdict.status();
    this.complete = verdict.complete();
    this.emergency = verdict.emergencies().stream().anyMatch(EmergencyNote::holds);
    this.product = OneLine.of(verdict.subject().name());
    this.version = OneLine.of(verdict.subject().version());
    this.revision = OneLine.of(verdict.subject().revision());
    this.evaluatedAt = verdict.evaluatedAt().toEpochMilli();
    this.artifacts = new ArrayList<>(artifacts);
    verdict.gates().forEach(gate -> gates.add(new RecordedGate(gate)));
    verdict.waivers().stream()
        .sorted(Comparator.comparing(WaiverNote::expires))
        .limit(MOST_WAIVERS)
        .forEach(waiver -> waivers.add(new RecordedWaiver(waiver)));
    verdict.figures().forEach(figure -> figures.add(new RecordedFigure(figure)));
  }

  /**
   * A verdict of a build.
   *
   * @param step how the step is called; empty for the product's name
   * @param artifacts hex SHA-256 of the files that it is for
   */
  public static RecordedVerdict of(
      String step, VerdictFile file, Verdict verdict, List<String> artifacts) {
    String name = step.isEmpty() ? verdict.subject().name() : step;
    return new RecordedVerdict(file.number(), name, verdict, artifacts);
  }

  /** Counted from 1 in each build; part of the page's address. */
  @Exported
  public int number() {
    return number;
  }

  /** How the step is called, else the product; one line. */
  @Exported
  public String name() {
    return name;
  }

  /** What it came to. */
  @Exported
  public GateStatus status() {
    return status;
  }

  /** Whether it was judged, and does not hold. */
  public boolean isFailed() {
    return status == GateStatus.FAILED;
  }

  /** The verdict in one line. */
  public String headline() {
    String partly = complete || status == GateStatus.ERROR ? "" : " (incomplete)";
    return "Delivery Gate: " + status + partly + " - " + subject();
  }

  /** Product and version in one line. */
  public String subject() {
    return OneLine.of(product + " " + version);
  }

  /** Whether everything that a release needs was looked at. */
  @Exported
  public boolean complete() {
    return complete;
  }

  /** Whether an emergency lets it through, whatever its gates say. */
  @Exported
  public boolean emergency() {
    return emergency;
  }

  /** What was judged. */
  @Exported
  public String product() {
    return product;
  }

  /** Its version; empty where unknown. */
  @Exported
  public String version() {
    return version;
  }

  /** Full id of the commit; empty where unknown. */
  @Exported
  public String revision() {
    return revision;
  }

  /** The version in one line. */
  public String shownVersion() {
    return OneLine.of(version);
  }

  /** The revision in one line. */
  public String fullRevision() {
    return revision.isEmpty() ? "unknown" : OneLine.of(revision);
  }

  /** The first characters of the revision. */
  public String shortRevision() {
    String line = OneLine.of(revision);
    return line.substring(0, Math.min(REVISION_SHOWN, line.length()));
  }

  /** When. */
  public Instant evaluatedAt() {
    return Instant.ofEpochMilli(evaluatedAt);
  }

  /** When, for pages that show it in the reader's zone. */
  public Date date() {
    return new Date(evaluatedAt);
  }

  /** When, as ISO 8601 has it. */
  @Exported(name = "evaluatedAt")
  public String instant() {
    return evaluatedAt().toString();
  }

  /** Hex SHA-256 of the files that it is for. */
  @Exported
  public List<String> artifacts() {
    return List.copyOf(artifacts);
  }

  /** What each gate came to, in the order in which they were evaluated. */
  @Exported
  public List<RecordedGate> gates() {
    return List.copyOf(gates);
  }

  /** The gates that count. */
  public List<RecordedGate> enforced() {
    return gates.stream().filter(RecordedGate::enforced).toList();
  }

  /** The gates that do not count, with what they came to, in one line; empty where all count. */
  public String notEnforced() {
    return gates.stream()
        .filter(gate -> !gate.enforced())
        .map(gate -> gate.id() + " " + Phrases.lower(gate.status()))
        .collect(Collectors.joining(", "));
  }

  /** Waivers that excuse something in it, those that end first. */
  @Exported
  public List<RecordedWaiver> waivers() {
    return List.copyOf(waivers);
  }

  /** What the project's records show in numbers. */
  @Exported
  public List<RecordedFigure> figures() {
    return List.copyOf(figures);
  }

  /** Breaches of enforced gates that nothing excuses. */
  @Exported
  public int breaches() {
    return gates.stream().filter(RecordedGate::enforced).mapToInt(RecordedGate::breaches).sum();
  }

  /** How it looks on pages. */
  public Look look() {
    return Look.of(status);
  }

  /** What it came to, in few words. */
  public String words() {
    String partly = complete || status == GateStatus.ERROR ? "" : ", not complete";
    return Headline.title(status, emergency) + partly;
  }

  /** How many breaches, in words; empty where there is none. */
  public String breachWords() {
    return breaches() == 0 ? "" : Phrases.count(breaches(), "breach", "breaches");
  }

  /** The whole verdict, read from the folder of its build. */
  public Verdict verdict(Run<?, ?> run) throws IOException {
    return VerdictFile.of(run, number).read();
  }
}
