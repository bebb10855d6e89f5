package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Action;
import hudson.model.Api;
import hudson.model.ItemGroup;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The page over the last verdicts of all jobs in a folder, or in all of Jenkins. */
@ExportedBean
public abstract class Dashboard implements Action {

  /** Where the jobs are. */
  abstract ItemGroup<?> group();

  /** What the reader may see of it. */
  public final DashboardTable getTable() {
    return DashboardTable.of(group());
  }

  /** For the REST API: the last verdicts, the worst first. */
  @Exported
  public final List<DashboardRow> getVerdicts() {
    return getTable().verdicts();
  }

  /** For the REST API: waivers that end soon. */
  @Exported
  public final List<LapsingWaiver> getLapsingWaivers() {
    return getTable().lapsingWaivers();
  }

  /** For the REST API. */
  public final Api getApi() {
    return new Api(this);
  }

  @Override
  public final String getIconFileName() {
    return DeliveryGateAction.ICON;
  }

  @Override
  public final String getDisplayName() {
    return "Delivery Gate";
  }

  @Override
  public final String getUrlName() {
    return "delivery-gate";
  }
}
