package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.RunAction2;

/** The verdicts of a build, in the order in which they came. */
public final class DeliveryGateAction implements RunAction2 {

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
    return "symbol-shield-checkmark-outline plugin-ionicons-api";
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
