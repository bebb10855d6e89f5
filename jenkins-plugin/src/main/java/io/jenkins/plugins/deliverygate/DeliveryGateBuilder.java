package io.jenkins.plugins.deliverygate;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractProject;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.deliverygate.run.AgentEvaluation;
import io.jenkins.plugins.deliverygate.run.Consequence;
import io.jenkins.plugins.deliverygate.run.StepSettings;
import java.io.IOException;
import java.util.UUID;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The build step of freestyle jobs: the same as the Pipeline's {@link DeliveryGateStep}. */
public final class DeliveryGateBuilder extends Builder implements SimpleBuildStep {

  private final DeliveryGateStep step;

  @DataBoundConstructor
  public DeliveryGateBuilder(DeliveryGateStep step) {
    this.step = step;
  }

  /** What is configured. */
  public DeliveryGateStep getStep() {
    return step;
  }

  @Override
  public void perform(
      @NonNull Run<?, ?> run,
      @NonNull FilePath workspace,
      @NonNull EnvVars env,
      @NonNull Launcher launcher,
      @NonNull TaskListener listener)
      throws InterruptedException, IOException {
    StepSettings settings = step.settings();
    AgentEvaluation evaluation =
        new AgentEvaluation(settings, run, workspace, listener, UUID.randomUUID().toString());
    Consequence.of(evaluation.verdict(), settings.onFailure()).apply(run);
  }

  /** What Jenkins knows of the build step. */
  @Extension
  @Symbol("deliveryGate")
  public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {

    @NonNull @Override
    public String getDisplayName() {
      return "Delivery Gate: evaluate the gates of the project";
    }

    @Override
    public boolean isApplicable(Class<? extends AbstractProject> jobType) {
      return true;
    }
  }
}
