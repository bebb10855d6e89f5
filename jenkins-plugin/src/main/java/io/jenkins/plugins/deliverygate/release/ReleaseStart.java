package io.jenkins.plugins.deliverygate.release;

import hudson.AbortException;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionListener;

/**
 * Stops a build of a release job whose guards do not pass when it starts: between the queue and the
 * start a verdict can come that takes a pass away, and not everything that starts builds asks the
 * queue.
 */
@Extension
public final class ReleaseStart extends RunListener<AbstractBuild<?, ?>> {

  private static final Logger LOGGER = Logger.getLogger(ReleaseStart.class.getName());

  @Override
  public Environment setUpEnvironment(
      AbstractBuild build, Launcher launcher, BuildListener listener) throws IOException {
    Optional<String> missing = missing(build);
    if (missing.isPresent()) {
      throw new AbortException("Delivery Gate: this release " + missing.get());
    }
    return new Environment() {};
  }

  private static Optional<String> missing(Run<?, ?> run) {
    return ReleaseGuards.of(run.getParent()).missing(run);
  }

  /** The same for Pipelines. */
  @Extension
  public static final class Pipelines extends FlowExecutionListener {

    @Override
    public void onCreated(FlowExecution execution) {
      missing(execution)
          .ifPresent(
              why -> {
                throw new NotReleased("this release " + why);
              });
    }

    /** Where an exception did not stop it, an interruption does. */
    @Override
    public void onRunning(FlowExecution execution) {
      missing(execution).ifPresent(why -> interrupt(execution, why));
    }

    private static Optional<String> missing(FlowExecution execution) {
      try {
        return execution.getOwner().getExecutable() instanceof Run<?, ?> run
            ? ReleaseStart.missing(run)
            : Optional.empty();
      } catch (IOException e) {
        return Optional.of("cannot be told what it is: " + e.getMessage());
      }
    }

    private static void interrupt(FlowExecution execution, String why) {
      try {
        execution.interrupt(Result.FAILURE, new Stopped(why));
      } catch (IOException | InterruptedException e) {
        LOGGER.log(Level.WARNING, e, () -> execution + " cannot be stopped");
      }
    }
  }

  /** Why it was stopped. */
  private static final class Stopped extends CauseOfInterruption {

    private static final long serialVersionUID = 1L;

    private final String why;

    Stopped(String why) {
      this.why = why;
    }

    @Override
    public String getShortDescription() {
      return "Delivery Gate: this release " + why;
    }
  }
}
