package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.view.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A waiver that ends soon, or did since the verdict that used it: then its rule blocks again.
 *
 * @param row whose verdict uses it
 */
@ExportedBean(defaultVisibility = 2)
public record LapsingWaiver(DashboardRow row, @Exported RecordedWaiver waiver, Instant now) {

  private static final Duration SOON = Duration.ofDays(14);

  /** Those that end within two weeks, or ended within the last two, the first to end first. */
  static List<LapsingWaiver> of(List<DashboardRow> rows, Instant now) {
    return rows.stream()
        .flatMap(row -> of(row, now))
        .sorted(Comparator.comparing(lapsing -> lapsing.waiver.expires()))
        .toList();
  }

  private static Stream<LapsingWaiver> of(DashboardRow row, Instant now) {
    return row.verdict().waivers().stream()
        .filter(waiver -> soon(waiver.expires(), now))
        .map(waiver -> new LapsingWaiver(row, waiver, now));
  }

  private static boolean soon(Instant expires, Instant now) {
    return !expires.isAfter(now.plus(SOON)) && expires.isAfter(now.minus(SOON));
  }

  /** Full name of the job. */
  @Exported
  public String job() {
    return row.job();
  }

  /** Address of the page of the verdict that uses it, relative to the root of Jenkins. */
  @Exported
  public String path() {
    return row.path();
  }

  /** Whether it has ended. */
  @Exported
  public boolean lapsed() {
    return !waiver.expires().isAfter(now);
  }

  /** How it looks on pages. */
  public Look look() {
    return lapsed() ? Look.BAD : Look.CAUTION;
  }

  /** How long it still holds, in words. */
  public String words() {
    long days = Duration.between(now, waiver.expires()).toDays();
    if (lapsed()) {
      return "Lapsed";
    }
    return days == 0 ? "Lapses within a day" : "Lapses in " + Phrases.count(days, "day", "days");
  }
}
