package io.jenkins.plugins.deliverygate.approval;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.Serializable;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * Step {@code deliveryGateApproval}: waits until people in roles approved exactly one version and
 * commit. What they approve is kept outside of builds and counts as evidence.
 */
public final class DeliveryGateApprovalStep extends Step implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String role;
  private final String version;
  private final String revision;
  private int quorum = 1;
  private String message = "";

  /**
   * A request.
   *
   * @param role one role, or several with commas between them
   * @param version what is released
   * @param revision the whole id of its commit
   */
  @DataBoundConstructor
  public DeliveryGateApprovalStep(String role, String version, String revision) {
    this.role = Util.fixNull(role).strip();
    this.version = Util.fixNull(version).strip();
    this.revision = Util.fixNull(revision).strip();
  }

  /** One role, or several with commas between them. */
  public String getRole() {
    return role;
  }

  /** What is released. */
  public String getVersion() {
    return version;
  }

  /** The whole id of its commit. */
  public String getRevision() {
    return revision;
  }

  public int getQuorum() {
    return quorum;
  }

  /** How many people of each role have to approve. */
  @DataBoundSetter
  public void setQuorum(int quorum) {
    this.quorum = quorum;
  }

  public String getMessage() {
    return message;
  }

  /** What to tell those who are asked. */
  @DataBoundSetter
  public void setMessage(String message) {
    this.message = Util.fixNull(message).strip();
  }

  @Override
  public StepExecution start(StepContext context) {
    return new ApprovalExecution(this, context);
  }

  /** What Jenkins knows of the step. */
  @Extension
  public static final class DescriptorImpl extends StepDescriptor {

    @Override
    public String getFunctionName() {
      return "deliveryGateApproval";
    }

    @NonNull @Override
    public String getDisplayName() {
      return "Delivery Gate: wait until a release is approved";
    }

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
      return Set.of(Run.class, FlowNode.class, TaskListener.class);
    }
  }
}
