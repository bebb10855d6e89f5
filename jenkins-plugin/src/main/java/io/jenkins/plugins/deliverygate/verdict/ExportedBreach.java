package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.view.ShownBreach;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A breach as people read it, under the names that scripts know. */
@ExportedBean(defaultVisibility = 4)
public record ExportedBreach(
    @Exported String subject,
    @Exported String message,
    @Exported String actual,
    @Exported String limit,
    @Exported String place,
    @Exported String remedy,
    @Exported String waiver,
    @Exported String fact) {

  static ExportedBreach of(ShownBreach breach) {
    return new ExportedBreach(
        breach.subject(),
        breach.message(),
        breach.actual(),
        breach.limit(),
        breach.place(),
        breach.remedy(),
        breach.waiver(),
        breach.fact());
  }
}
