package io.jenkins.plugins.deliverygate.run;

import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.deliverygate.DeliveryGateStep;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/**
 * The step in a Pipeline. An evaluation changes nothing in the workspace but its reports, so after
 * a restart of the controller it begins anew.
 */
public final class GateExecution extends SynchronousNonBlockingStepExecution<Map<String, Object>> {

  private static final long serialVersionUID = 1L;

  private final DeliveryGateStep step;
  private final String cookie = UUID.randomUUID().toString();
  private boolean resumed;

  public GateExecution(DeliveryGateStep step, StepContext context) {
    super(context);
    this.step = step;
  }

  @Override
  protected Map<String, Object> run() throws Exception {
    Run<?, ?> run = getContext().get(Run.class);
    RecordedVerdict verdict = evaluation(run).verdict();
    Consequence consequence = Consequence.of(verdict, step.whenFailed());
    if (consequence.result().isPresent()) {
      mark(consequence.result().get(), verdict);
    }
    consequence.apply(run);
    return VerdictObject.of(verdict.verdict(run));
  }

  private Evaluation evaluation(Run<?, ?> run) throws IOException, InterruptedException {
    FilePath workspace = getContext().get(FilePath.class);
    TaskListener listener = getContext().get(TaskListener.class);
    Evaluation evaluation = new Evaluation(step, run, workspace, listener, cookie);
    if (resumed) {
      listener.getLogger().println("Delivery Gate: evaluates again after the restart of Jenkins");
      evaluation.endLeftOver();
    }
    return evaluation;
  }

  private void mark(Result result, RecordedVerdict verdict)
      throws IOException, InterruptedException {
    FlowNode node = getContext().get(FlowNode.class);
    node.addOrReplaceAction(new WarningAction(result).withMessage(verdict.headline()));
  }

  @Override
  public void onResume() {
    resumed = true;
    try {
      start();
    } catch (Exception e) {
      getContext().onFailure(e);
    }
  }
}
