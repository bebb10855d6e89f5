package io.jenkins.plugins.deliverygate.release;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskDispatcher;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the builds of release jobs in the queue until their guards hold, and says why. */
@Extension
public final class ReleaseQueue extends QueueTaskDispatcher {

  private static final Logger LOGGER = Logger.getLogger(ReleaseQueue.class.getName());

  @Override
  @CheckForNull
  public CauseOfBlockage canRun(Queue.Item item) {
    if (!(item.task instanceof Job<?, ?> job)) {
      return null;
    }
    return missing(job, item).map(Waiting::new).orElse(null);
  }

  private static Optional<String> missing(Job<?, ?> job, Queue.Item item) {
    try {
      return ReleaseGuards.of(job).missing(item);
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, e, () -> "the guards of " + job.getFullName() + " are not known");
      return Optional.of("its release guards cannot be read; see the log of Jenkins");
    }
  }

  /** Why an item waits. */
  private static final class Waiting extends CauseOfBlockage {

    private final String why;

    Waiting(String why) {
      this.why = why;
    }

    @Override
    public String getShortDescription() {
      return "Delivery Gate: " + why;
    }
  }
}
