package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.view.Headline;
import io.deliverygate.verdict.view.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last verdicts of the jobs in a folder that the reader may see, and what follows from them.
 *
 * @param verdicts the worst first
 * @param leftOut whether there are more jobs than are shown
 */
public record DashboardTable(List<DashboardRow> verdicts, boolean leftOut) {

  private static final int MOST_JOBS = 1000;

  private static final Comparator<DashboardRow> WORST_FIRST =
      Comparator.comparing((DashboardRow row) -> row.verdict().status())
          .reversed()
          .thenComparing(DashboardRow::job)
          .thenComparing(row -> row.verdict().name());

  /** What the reader may see of a folder; loads no builds. */
  static DashboardTable of(ItemGroup<?> group) {
    List<DashboardRow> rows = new ArrayList<>();
    int jobs = 0;
    for (Job<?, ?> job : group.allItems(Job.class)) {
      if (job.hasPermission(Item.READ) && LastVerdicts.has(job)) {
        jobs++;
        if (jobs > MOST_JOBS) {
          break;
        }
        LastVerdicts.of(job).forEach(last -> rows.add(DashboardRow.of(job, last)));
      }
    }
    rows.sort(WORST_FIRST);
    return new DashboardTable(List.copyOf(rows), jobs > MOST_JOBS);
  }

  /** How many jobs are shown, where more are left out. */
  public String most() {
    return Phrases.number(MOST_JOBS);
  }

  /** How many verdicts came to what, in one line. */
  public String tally() {
    return Stream.of(GateStatus.ERROR, GateStatus.FAILED, GateStatus.WARNING, GateStatus.PASSED)
        .map(this::tally)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String tally(GateStatus status) {
    long count = verdicts.stream().filter(row -> row.verdict().status() == status).count();
    return count == 0 ? "" : Phrases.number(count) + " " + words(status);
  }

  private static String words(GateStatus status) {
    return Headline.title(status).toLowerCase(Locale.ROOT);
  }

  /** Waivers that end soon, the first to end first. */
  public List<LapsingWaiver> lapsingWaivers() {
    return LapsingWaiver.of(verdicts, Instant.now());
  }

  /** The verdicts that measured something. */
  public List<DashboardRow> measured() {
    return verdicts.stream().filter(row -> !row.verdict().figures().isEmpty()).toList();
  }

  /** One of each figure that any of them measured: the columns of a table. */
  public List<RecordedFigure> figures() {
    Map<String, RecordedFigure> byId = new LinkedHashMap<>();
    verdicts.stream()
        .flatMap(row -> row.verdict().figures().stream())
        .forEach(figure -> byId.putIfAbsent(figure.id(), figure));
    return List.copyOf(byId.values());
  }
}
