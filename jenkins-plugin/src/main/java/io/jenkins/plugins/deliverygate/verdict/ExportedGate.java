package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.view.ShownGate;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A gate's verdict as people read it, under the names that scripts know. */
@ExportedBean(defaultVisibility = 4)
public record ExportedGate(
    @Exported String id,
    @Exported GateStatus status,
    @Exported boolean enforced,
    @Exported List<ExportedRule> rules) {

  static ExportedGate of(ShownGate gate) {
    return new ExportedGate(
        gate.id(),
        gate.status(),
        gate.enforced(),
        gate.rules().stream().map(ExportedRule::of).toList());
  }
}
