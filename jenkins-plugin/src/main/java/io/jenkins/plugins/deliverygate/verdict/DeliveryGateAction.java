package io.jenkins.plugins.deliverygate.verdict;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Api;
import hudson.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.RunAction2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The verdicts of a build, in the order in which they came: what the build's page shows of them,
 * and where their own pages are.
 */
@ExportedBean
public final class DeliveryGateAction implements RunAction2 {

  static final String ICON = "symbol-shield-checkmark-outline plugin-ionicons-api";

  private final List<RecordedVerdict> verdicts = new ArrayList<>();
  private transient Run<?, ?> run;

  /** Adds a verdict to a build; stages that run side by side may do so at once. */
  static void add(Run<?, ?> run, RecordedVerdict verdict) throws IOException {
    synchronized (run) {
      DeliveryGateAction action = run.getAction(DeliveryGateAction.class);
      if (action == null) {
        action = new DeliveryGateAction();
        run.addAction(action);
      }
      synchronized (action.verdicts) {
        action.verdicts.add(verdict);
      }
      run.save();
    }
  }

  /** All of them. */
  public List<RecordedVerdict> verdicts() {
    synchronized (verdicts) {
      return List.copyOf(verdicts);
    }
  }

  /** Exported; the same. */
  @Exported
  public List<RecordedVerdict> getVerdicts() {
    return verdicts();
  }

  /** A page for each verdict. */
  public List<VerdictPage> getPages() {
    return verdicts().stream().map(verdict -> new VerdictPage(run, verdict)).toList();
  }

  /** The page of the verdict that is named by its number; none where there is no such verdict. */
  @CheckForNull
  public VerdictPage getDynamic(String number) {
    return getPages().stream()
        .filter(page -> Integer.toString(page.getRecorded().number()).equals(number))
        .findFirst()
        .orElse(null);
  }

  /** For the REST API. */
  public Api getApi() {
    return new Api(this);
  }

  /** The build. */
  public Run<?, ?> getRun() {
    return run;
  }

  @Override
  public void onAttached(Run<?, ?> attached) {
    run = attached;
  }

  @Override
  public void onLoad(Run<?, ?> loaded) {
    run = loaded;
  }

  @Override
  public String getIconFileName() {
    return ICON;
  }

  @Override
  public String getDisplayName() {
    return "Delivery Gate";
  }

  @Override
  public String getUrlName() {
    return "delivery-gate";
  }
}
