package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Breach;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A breach as people read it: every text one visible line of bounded length.
 *
 * @param actual the value found with its unit; empty where there is none
 * @param limit the value demanded with its unit; empty where there is none
 * @param place file and line; empty where there is none
 * @param remedy what would turn it green; empty where nobody says
 * @param waiver what excuses it; empty where nothing does
 * @param fact codes that a waiver of it has to state; empty where none can
 */
@ExportedBean(defaultVisibility = 4)
public record ShownBreach(
    @Exported String subject,
    @Exported String message,
    @Exported String actual,
    @Exported String limit,
    @Exported String place,
    @Exported String remedy,
    @Exported String waiver,
    @Exported String fact) {

  static ShownBreach of(Breach breach) {
    return new ShownBreach(
        OneLine.of(breach.subject()),
        OneLine.of(breach.message()),
        figure(breach.actual(), breach.unit()),
        figure(breach.limit(), breach.unit()),
        OneLine.of(breach.location().text()),
        OneLine.of(breach.remedy()),
        OneLine.of(breach.waiver()),
        OneLine.of(breach.fact()));
  }

  private static String figure(String value, String unit) {
    return value.isEmpty() ? "" : OneLine.of(value + " " + unit);
  }

  /** Subject and message. */
  public String sentence() {
    return subject.isEmpty() ? message : subject + ": " + message;
  }

  /** Whether something excuses it. */
  public boolean waived() {
    return !waiver.isEmpty();
  }
}
