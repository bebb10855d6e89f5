package io.jenkins.plugins.deliverygate;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.deliverygate.run.GateExecution;
import io.jenkins.plugins.deliverygate.run.OnFailure;
import io.jenkins.plugins.deliverygate.run.StepSettings;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * Step {@code deliveryGate}: evaluates the gates of the project in the workspace. It is also the
 * one place that says what can be configured; freestyle jobs hold it too, see {@link
 * DeliveryGateBuilder}.
 */
public final class DeliveryGateStep extends Step implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name = "";
  private String directory = "";
  private String gates = "";
  private String policy = "";
  private String records = "";
  private String artifacts = "";
  private OnFailure onFailure = OnFailure.STOP;

  @DataBoundConstructor
  public DeliveryGateStep() {
    // everything has a default
  }

  public String getName() {
    return name;
  }

  /** How pages call this verdict, where a build has several; empty for the project's name. */
  @DataBoundSetter
  public void setName(String name) {
    this.name = Util.fixNull(name).strip();
  }

  public String getDirectory() {
    return directory;
  }

  /** The project's folder within the workspace; empty for the current one. */
  @DataBoundSetter
  public void setDirectory(String directory) {
    this.directory = Util.fixNull(directory).strip();
  }

  public String getGates() {
    return gates;
  }

  /** The gates to evaluate, with commas between them; empty for what the policy says. */
  @DataBoundSetter
  public void setGates(String gates) {
    this.gates = Util.fixNull(gates).strip();
  }

  public String getPolicy() {
    return policy;
  }

  /** The project's policy file, relative to its folder; empty for {@code delivery-gate.yaml}. */
  @DataBoundSetter
  public void setPolicy(String policy) {
    this.policy = Util.fixNull(policy).strip();
  }

  public String getRecords() {
    return records;
  }

  /** The folder of the delivery records, relative to the project; empty for {@code delivery}. */
  @DataBoundSetter
  public void setRecords(String records) {
    this.records = Util.fixNull(records).strip();
  }

  public String getArtifacts() {
    return artifacts;
  }

  /**
   * Ant patterns, relative to the project, of the files that the verdict is for; a release guard
   * can ask for their SHA-256.
   */
  @DataBoundSetter
  public void setArtifacts(String artifacts) {
    this.artifacts = Util.fixNull(artifacts).strip();
  }

  public String getOnFailure() {
    return onFailure.word();
  }

  /** What becomes of the build when its gates do not pass; see {@link OnFailure}. */
  @DataBoundSetter
  public void setOnFailure(String word) {
    this.onFailure = OnFailure.of(Util.fixNull(word).strip());
  }

  /** All of it, as an evaluation takes it. */
  StepSettings settings() {
    List<String> chosen = List.of(Util.tokenize(gates, ", \t\r\n"));
    return new StepSettings(name, directory, chosen, policy, records, artifacts, onFailure);
  }

  @Override
  public StepExecution start(StepContext context) {
    return new GateExecution(settings(), context);
  }

  /** What Jenkins knows of the step. */
  @Extension
  public static final class DescriptorImpl extends StepDescriptor {

    @Override
    public String getFunctionName() {
      return "deliveryGate";
    }

    @NonNull @Override
    public String getDisplayName() {
      return "Delivery Gate: evaluate the gates of a project";
    }

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
      return Set.of(Run.class, FilePath.class, Launcher.class, TaskListener.class);
    }

    /** The choices of {@link DeliveryGateStep#setOnFailure}. */
    public ListBoxModel doFillOnFailureItems() {
      ListBoxModel choices = new ListBoxModel();
      choices.add("Stop the build", OnFailure.STOP.word());
      choices.add("Make it unstable and go on", OnFailure.UNSTABLE.word());
      choices.add("Report only", OnFailure.REPORT.word());
      return choices;
    }
  }
}
