package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.view.Phrases;
import java.io.Serializable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What one gate of a recorded verdict came to. */
@ExportedBean(defaultVisibility = 4)
public final class RecordedGate implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final GateStatus status;
  private final boolean enforced;
  private final int breaches;

  RecordedGate(GateVerdict gate) {
    this.id = OneLine.of(gate.id());
    this.status = gate.status();
    this.enforced = gate.enforced();
    this.breaches = open(gate);
  }

  private static int open(GateVerdict gate) {
    return (int)
        gate.rules().stream()
            .filter(rule -> !rule.shadow())
            .flatMap(rule -> rule.breaches().stream())
            .filter(breach -> !breach.waived())
            .count();
  }

  /** Name of the gate. */
  @Exported
  public String id() {
    return id;
  }

  /** What it came to. */
  @Exported
  public GateStatus status() {
    return status;
  }

  /** Whether it counts. */
  @Exported
  public boolean enforced() {
    return enforced;
  }

  /** Breaches that nothing excuses, of rules that are not in shadow. */
  @Exported
  public int breaches() {
    return breaches;
  }

  /** How it looks on pages. */
  public Look look() {
    return Look.of(status);
  }

  /** Status and enforcement in words. */
  public String words() {
    return Phrases.of(status) + (enforced ? "" : ", not enforced");
  }
}
