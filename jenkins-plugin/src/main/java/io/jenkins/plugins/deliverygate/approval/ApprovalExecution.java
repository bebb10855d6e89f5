package io.jenkins.plugins.deliverygate.approval;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import hudson.AbortException;
import hudson.console.HyperlinkNote;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;

/**
 * The waiting of a Pipeline for a request. The request and its answers are with the build, not
 * here: what a restart finds there decides how it goes on.
 */
final class ApprovalExecution extends StepExecution {

  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = Logger.getLogger(ApprovalExecution.class.getName());

  private final DeliveryGateApprovalStep step;
  private String id = "";

  @SuppressFBWarnings(
      value = "SE_TRANSIENT_FIELD_NOT_RESTORED",
      justification = "after a restart it is not settled until the request in the build says so")
  private transient boolean settled;

  ApprovalExecution(DeliveryGateApprovalStep step, StepContext context) {
    super(context);
    this.step = step;
  }

  @Override
  public boolean start() throws Exception {
    ApprovalTerms terms = ApprovalTerms.of(step);
    RoleBook roles = RoleBook.now();
    for (String role : terms.roles()) {
      if (!roles.knows(role)) {
        throw new AbortException(
            "deliveryGateApproval: nobody has the role '%s': an administrator names who does under Manage Jenkins, System, Delivery Gate"
                .formatted(Texts.line(role)));
      }
    }
    id = ApprovalAction.ask(run(), terms);
    getContext().get(FlowNode.class).addAction(new PauseAction("Release approval"));
    say(terms);
    return false;
  }

  private void say(ApprovalTerms terms) throws IOException, InterruptedException {
    TaskListener listener = getContext().get(TaskListener.class);
    String page = "/" + run().getUrl() + ApprovalAction.URL + "/";
    listener
        .getLogger()
        .printf(
            "Delivery Gate: waits until %s is approved by %s%s%n",
            terms.subject(),
            terms.quorum() == 1 ? "" : terms.quorum() + " people each of ",
            String.join(", ", terms.roles()));
    listener.getLogger().println(HyperlinkNote.encodeTo(page, "Answer"));
  }

  private Run<?, ?> run() throws IOException, InterruptedException {
    return getContext().get(Run.class);
  }

  /** Somebody answered in a build. Does not wait for the Pipeline. */
  static void answered(Run<?, ?> run, String id, String line) {
    FlowExecutionOwner owner =
        run instanceof FlowExecutionOwner.Executable flow ? flow.asFlowExecutionOwner() : null;
    if (owner == null) {
      return;
    }
    try {
      Futures.addCallback(
          owner.get().getCurrentExecutions(true),
          new Answered(id, line),
          MoreExecutors.directExecutor());
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, e, () -> run + " goes on when it is loaded again");
    }
  }

  /** Goes on, or ends, where the request does not wait any more. */
  private synchronized void settle() {
    if (settled) {
      return;
    }
    try {
      ApprovalRequest request =
          ApprovalAction.of(run())
              .flatMap(action -> action.request(id))
              .orElseThrow(() -> new AbortException("deliveryGateApproval: the request is gone"));
      if (!request.isWaiting()) {
        settled = true;
        endPause();
        goOn(request);
      }
    } catch (IOException | InterruptedException e) {
      settled = true;
      getContext().onFailure(e);
    }
  }

  private void goOn(ApprovalRequest request) {
    switch (request.state()) {
      case GRANTED -> getContext().onSuccess(approvals(request));
      case REJECTED -> getContext().onFailure(new AbortException(rejected(request)));
      default -> getContext().onFailure(new AbortException("the build did not wait for an answer"));
    }
  }

  private static String rejected(ApprovalRequest request) {
    GivenApproval rejection = request.rejection().orElseThrow();
    String why = Texts.line(rejection.getComment());
    return "Delivery Gate: %s rejected %s as %s%s"
        .formatted(
            rejection.getUserId(),
            request.terms().subject(),
            rejection.getRole(),
            why.isEmpty() ? "" : ": " + why);
  }

  /** Maps of texts: every sandbox lets scripts read them. */
  private static List<Map<String, String>> approvals(ApprovalRequest request) {
    List<Map<String, String>> approvals = new ArrayList<>();
    for (GivenApproval given : request.approvals()) {
      Map<String, String> approval = new LinkedHashMap<>();
      approval.put("role", given.getRole());
      approval.put("by", given.getPerson());
      approval.put("user", given.getUserId());
      approval.put("at", given.getAt());
      approval.put("comment", given.getComment());
      approvals.add(approval);
    }
    return approvals;
  }

  private void endPause() throws IOException, InterruptedException {
    FlowNode node = getContext().get(FlowNode.class);
    if (node != null) {
      PauseAction.endCurrentPause(node);
    }
  }

  /** What came before a restart, and was not heard here, is in the build. */
  @Override
  public void onResume() {
    Timer.get().submit(this::settle);
  }

  @Override
  public void stop(Throwable cause) throws Exception {
    Timer.get().submit(this::withdraw);
    super.stop(cause);
  }

  /** Saving the build can wait for the Pipeline's own thread, which may be the one that stops. */
  private synchronized void withdraw() {
    settled = true;
    try {
      ApprovalAction action = ApprovalAction.of(run()).orElseThrow();
      action.end(id);
      endPause();
    } catch (IOException | InterruptedException | RuntimeException e) {
      LOGGER.log(Level.WARNING, "a request still seems to wait", e);
    }
  }

  @Override
  public String getStatus() {
    return "waits for approval of " + step.getVersion() + " by " + step.getRole();
  }

  /** Tells the log, and lets the step go on. */
  private record Answered(String id, String line) implements FutureCallback<List<StepExecution>> {

    @Override
    public void onSuccess(List<StepExecution> executions) {
      for (StepExecution execution : executions) {
        if (execution instanceof ApprovalExecution approval && approval.id.equals(id)) {
          tell(approval);
          Timer.get().submit(approval::settle);
        }
      }
    }

    private void tell(ApprovalExecution approval) {
      try {
        approval.getContext().get(TaskListener.class).getLogger().println(Texts.line(line));
      } catch (IOException | InterruptedException e) {
        LOGGER.log(Level.WARNING, "the log does not tell of an answer", e);
      }
    }

    @Override
    public void onFailure(Throwable cause) {
      LOGGER.log(Level.WARNING, "a build goes on when it is loaded again", cause);
    }
  }
}
