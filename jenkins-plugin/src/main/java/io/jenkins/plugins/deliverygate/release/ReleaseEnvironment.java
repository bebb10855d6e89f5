package io.jenkins.plugins.deliverygate.release;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.Extension;
import hudson.model.EnvironmentContributor;
import hudson.model.Run;
import hudson.model.TaskListener;

/** Tells the builds of release jobs what they were let go for. */
@Extension
public final class ReleaseEnvironment extends EnvironmentContributor {

  @Override
  public void buildEnvironmentFor(
      @NonNull Run run, @NonNull EnvVars envs, @NonNull TaskListener listener) {
    ReleaseGuards.of(run.getParent())
        .released(run)
        .ifPresent(released -> envs.put("DELIVERY_GATE_" + released.kind(), released.hex()));
  }
}
