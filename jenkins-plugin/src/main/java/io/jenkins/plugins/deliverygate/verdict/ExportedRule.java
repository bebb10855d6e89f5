package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.view.ShownRule;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A rule's verdict as people read it, under the names that scripts know. */
@ExportedBean(defaultVisibility = 4)
public record ExportedRule(
    @Exported String id,
    @Exported String title,
    @Exported RuleStatus status,
    @Exported Severity severity,
    @Exported int checked,
    @Exported String reason,
    @Exported boolean shadow,
    @Exported List<ExportedBreach> breaches,
    @Exported int open,
    @Exported int waived,
    @Exported int hidden) {

  static ExportedRule of(ShownRule rule) {
    return new ExportedRule(
        rule.id(),
        rule.title(),
        rule.status(),
        rule.severity(),
        rule.checked(),
        rule.reason(),
        rule.shadow(),
        rule.breaches().stream().map(ExportedBreach::of).toList(),
        rule.open(),
        rule.waived(),
        rule.hidden());
  }
}
