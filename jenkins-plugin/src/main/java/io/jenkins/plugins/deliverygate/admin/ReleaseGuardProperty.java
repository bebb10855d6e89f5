package io.jenkins.plugins.deliverygate.admin;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractProject;
import hudson.model.Descriptor.FormException;
import hudson.model.Job;
import hudson.model.JobProperty;
import jenkins.model.OptionalJobProperty;
import jenkins.model.ParameterizedJobMixIn.ParameterizedJob;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.workflow.cps.CpsThread;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * Makes a job a release job. It only shows what holds: in force is what {@link ItemRegister} keeps,
 * which no Pipeline can change.
 */
public final class ReleaseGuardProperty extends OptionalJobProperty<Job<?, ?>> {

  private final ReleaseGuard guard;

  /**
   * Guards a job.
   *
   * @throws IllegalStateException in a running Pipeline
   */
  @DataBoundConstructor
  public ReleaseGuardProperty(ReleaseGuard guard) {
    if (CpsThread.current() != null) {
      throw new IllegalStateException(
          "deliveryGateRelease: a Pipeline cannot guard its own job; set the guard where the job or"
              + " its folder is configured");
    }
    if (guard == null) {
      throw new IllegalArgumentException("deliveryGateRelease needs 'guard'");
    }
    this.guard = guard;
  }

  /** What its builds wait for. */
  public ReleaseGuard getGuard() {
    return guard;
  }

  /** Somebody who may not change it gets back what there is. */
  @Override
  public JobProperty<?> reconfigure(StaplerRequest2 req, JSONObject form) throws FormException {
    boolean mine = owner == null || owner.hasPermission(DeliveryGatePermissions.CONFIGURE);
    return mine ? super.reconfigure(req, form) : this;
  }

  /** What Jenkins knows of it. */
  @Extension
  @Symbol("deliveryGateRelease")
  public static final class DescriptorImpl extends OptionalJobPropertyDescriptor {

    @Override
    public JobProperty<?> newInstance(StaplerRequest2 req, JSONObject form) throws FormException {
      Job<?, ?> job = req == null ? null : req.findAncestorObject(Job.class);
      boolean mine = job == null || job.hasPermission(DeliveryGatePermissions.CONFIGURE);
      return mine ? super.newInstance(req, form) : null;
    }

    @NonNull @Override
    public String getDisplayName() {
      return "Release job: builds wait for a verdict of Delivery Gate";
    }

    @Override
    public boolean isApplicable(Class<? extends Job> jobType) {
      return AbstractProject.class.isAssignableFrom(jobType)
          || ParameterizedJob.class.isAssignableFrom(jobType);
    }
  }
}
