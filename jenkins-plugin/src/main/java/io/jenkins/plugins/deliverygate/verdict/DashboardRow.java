package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Job;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The last verdict of one name that a job has.
 *
 * @param job its full name
 * @param title its full name for people
 * @param jobPath address of the job, relative to the root of Jenkins
 * @param build number of the build
 */
@ExportedBean(defaultVisibility = 2)
public record DashboardRow(
    @Exported String job,
    String title,
    @Exported String jobPath,
    @Exported int build,
    @Exported RecordedVerdict verdict) {

  static DashboardRow of(Job<?, ?> job, LastVerdict last) {
    return new DashboardRow(
        job.getFullName(), job.getFullDisplayName(), job.getUrl(), last.build(), last.verdict());
  }

  /** Address of the build. */
  public String buildPath() {
    return jobPath + build + "/";
  }

  /** Address of the verdict's page. */
  @Exported
  public String path() {
    return buildPath() + "delivery-gate/" + verdict.number() + "/";
  }

  /** Name of the verdict; empty where that of the job says it already. */
  public String name() {
    return title.endsWith(verdict.name()) ? "" : verdict.name();
  }

  /** The value of a figure with its unit; empty where it was not measured. */
  public String figure(String id) {
    return verdict.figures().stream()
        .filter(figure -> figure.id().equals(id))
        .map(figure -> figure.value() + " " + figure.unit())
        .findFirst()
        .orElse("");
  }
}
