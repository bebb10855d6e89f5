package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.deliverygate.DeliveryGateStep;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * That the step came to a verdict in a build: what lists, trends and guards need. The whole of it
 * is in its {@link VerdictFile}, so that builds cost the controller little memory.
 */
public final class RecordedVerdict implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final String name;
  private final GateStatus status;
  private final boolean complete;
  private final String product;
  private final String version;
  private final String revision;
  private final long evaluatedAt;
  private final List<String> artifacts;

  private RecordedVerdict(int number, String name, Verdict verdict, List<String> artifacts) {
    this.number = number;
    this.name = name;
    this.status = verdict.status();
    this.complete = verdict.complete();
    this.product = verdict.subject().name();
    this.version = verdict.subject().version();
    this.revision = verdict.subject().revision();
    this.evaluatedAt = verdict.evaluatedAt().toEpochMilli();
    this.artifacts = new ArrayList<>(artifacts);
  }

  /**
   * A verdict of a build.
   *
   * @param artifacts hex SHA-256 of the files that it is for
   */
  public static RecordedVerdict of(
      DeliveryGateStep config, VerdictFile file, Verdict verdict, List<String> artifacts) {
    String name = config.getName().isEmpty() ? verdict.subject().name() : config.getName();
    return new RecordedVerdict(file.number(), name, verdict, artifacts);
  }

  /** Counted from 1 in each build; part of the page's address. */
  public int number() {
    return number;
  }

  /** How the step is called, else the product. */
  public String name() {
    return name;
  }

  /** What it came to. */
  public GateStatus status() {
    return status;
  }

  /** Whether it was judged, and does not hold. */
  public boolean isFailed() {
    return status == GateStatus.FAILED;
  }

  /** The verdict in one line. */
  public String headline() {
    String subject = version.isEmpty() ? product : product + " " + version;
    String partly = complete || status == GateStatus.ERROR ? "" : " (incomplete)";
    return "Delivery Gate: " + status + partly + " - " + subject;
  }

  /** Whether everything that a release needs was looked at. */
  public boolean complete() {
    return complete;
  }

  /** What was judged. */
  public String product() {
    return product;
  }

  /** Its version; empty where unknown. */
  public String version() {
    return version;
  }

  /** Full id of the commit; empty where unknown. */
  public String revision() {
    return revision;
  }

  /** When. */
  public Instant evaluatedAt() {
    return Instant.ofEpochMilli(evaluatedAt);
  }

  /** Hex SHA-256 of the files that it is for. */
  public List<String> artifacts() {
    return List.copyOf(artifacts);
  }

  /** The whole verdict, read from the folder of its build. */
  public Verdict verdict(Run<?, ?> run) throws IOException {
    return VerdictFile.of(run, number).read();
  }
}
