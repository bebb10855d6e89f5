package io.jenkins.plugins.deliverygate.run;

import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * The step in a Pipeline. An evaluation changes nothing in the workspace but its reports, so after
 * a restart of the controller it begins anew.
 */
public final class GateExecution extends StepExecution {

  private static final long serialVersionUID = 1L;

  /** Agents get ten minutes to come back. */
  private static final int MOST_TRIES = 60;

  private static final int SECONDS_BETWEEN_TRIES = 10;

  private final StepSettings settings;
  private final String cookie = UUID.randomUUID().toString();
  private transient volatile Future<?> task;
  private transient volatile boolean stopped;
  private transient volatile FilePath workspace;
  private transient int tries;

  public GateExecution(StepSettings settings, StepContext context) {
    super(context);
    this.settings = settings;
  }

  @Override
  public boolean start() {
    begin(false);
    return false;
  }

  @Override
  public void onResume() {
    begin(true);
  }

  private void begin(boolean again) {
    task = Computer.threadPoolForRemoting.submit(() -> evaluate(again));
  }

  private void evaluate(boolean again) {
    try {
      getContext().onSuccess(verdict(again));
    } catch (Exception e) {
      if (!stopped && !terminating()) {
        tryAgainOrFail(e);
      }
    }
  }

  /** An agent that lost its connection may be back soon. */
  private void tryAgainOrFail(Exception problem) {
    if (Disconnection.explains(problem, workspace) && tries++ < MOST_TRIES) {
      Timer.get().schedule(() -> begin(true), SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
    } else {
      getContext().onFailure(problem);
    }
  }

  /** A controller that shuts down closes its agents; the step goes on when it is back. */
  private static boolean terminating() {
    Jenkins jenkins = Jenkins.getInstanceOrNull();
    return jenkins == null || jenkins.isTerminating();
  }

  private Map<String, Object> verdict(boolean again) throws IOException, InterruptedException {
    Run<?, ?> run = getContext().get(Run.class);
    RecordedVerdict verdict = evaluation(run, again).verdict();
    Consequence consequence = Consequence.of(verdict, settings.onFailure());
    if (consequence.result().isPresent()) {
      mark(consequence.result().get(), verdict);
    }
    consequence.apply(run);
    return VerdictObject.of(verdict.verdict(run));
  }

  private AgentEvaluation evaluation(Run<?, ?> run, boolean again)
      throws IOException, InterruptedException {
    workspace = getContext().get(FilePath.class);
    TaskListener listener = getContext().get(TaskListener.class);
    AgentEvaluation evaluation = new AgentEvaluation(settings, run, workspace, listener, cookie);
    if (again) {
      listener.getLogger().println("Delivery Gate: evaluates again, now that the agent is back");
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
  public void stop(Throwable cause) {
    stopped = true;
    if (task != null) {
      task.cancel(true);
    }
    getContext().onFailure(cause);
  }
}
