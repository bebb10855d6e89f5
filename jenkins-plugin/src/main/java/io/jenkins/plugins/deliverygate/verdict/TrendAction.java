package io.jenkins.plugins.deliverygate.verdict;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Job;
import hudson.model.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How the verdicts of a job went: a chart on its page, and a page of its own. It reads what builds
 * keep of their verdicts, and of the latest builds only.
 */
@ExportedBean
public final class TrendAction implements Action {

  private static final int MOST_BUILDS = 30;
  private static final int MOST_CHARTS = 6;

  private final Job<?, ?> job;

  private TrendAction(Job<?, ?> job) {
    this.job = job;
  }

  /** The job. */
  public Job<?, ?> getJob() {
    return job;
  }

  /** The verdicts of the latest builds, from old to new. */
  @Exported
  public List<TrendPoint> getPoints() {
    List<TrendPoint> points = new ArrayList<>();
    if (!LastVerdicts.has(job)) {
      return points;
    }
    for (Run<?, ?> run : job.getBuilds().limit(MOST_BUILDS)) {
      DeliveryGateAction action = run.getAction(DeliveryGateAction.class);
      if (action != null) {
        List<RecordedVerdict> newestFirst = new ArrayList<>(action.verdicts());
        Collections.reverse(newestFirst);
        newestFirst.forEach(verdict -> points.add(TrendPoint.of(run, verdict)));
      }
    }
    Collections.reverse(points);
    return points;
  }

  /** A chart for each name of a verdict; those that have not come for long are left out. */
  public List<TrendChart> getCharts() {
    Map<String, List<TrendPoint>> byName = new LinkedHashMap<>();
    for (TrendPoint point : getPoints()) {
      byName.computeIfAbsent(point.verdict().name(), name -> new ArrayList<>()).add(point);
    }
    List<TrendChart> charts = new ArrayList<>();
    byName.forEach((name, points) -> charts.add(chart(name, charts.size() + 1, points)));
    return charts.subList(Math.max(0, charts.size() - MOST_CHARTS), charts.size());
  }

  /** A build that says the same twice counts once, by what it said last. */
  private static TrendChart chart(String name, int number, List<TrendPoint> points) {
    Map<Integer, TrendPoint> byBuild = new LinkedHashMap<>();
    points.forEach(point -> byBuild.put(point.build(), point));
    return new TrendChart(name, number, List.copyOf(byBuild.values()));
  }

  /** For the REST API. */
  public Api getApi() {
    return new Api(this);
  }

  @CheckForNull
  @Override
  public String getIconFileName() {
    return LastVerdicts.has(job) ? DeliveryGateAction.ICON : null;
  }

  @Override
  public String getDisplayName() {
    return "Delivery Gate";
  }

  @Override
  public String getUrlName() {
    return "delivery-gate";
  }

  /** Gives every job its trend; it costs nothing until somebody looks. */
  @Extension
  @SuppressWarnings("rawtypes")
  public static final class Factory extends TransientActionFactory<Job> {

    @Override
    public Class<Job> type() {
      return Job.class;
    }

    @Override
    public Class<? extends Action> actionType() {
      return TrendAction.class;
    }

    @NonNull @Override
    public Collection<? extends Action> createFor(@NonNull Job job) {
      return Set.of(new TrendAction(job));
    }
  }
}
