package io.jenkins.plugins.deliverygate.run;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.FilePath;
import hudson.remoting.Channel;
import hudson.remoting.ChannelClosedException;
import hudson.remoting.RequestAbortedException;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** Whether something failed only because an agent lost its connection. */
final class Disconnection {

  private Disconnection() {}

  /**
   * Whether it is why something failed. A call that is on its way when the connection ends can fail
   * with any exception and any message. Where it was a fault of another kind, it comes again with
   * the next connection, and is shown then.
   *
   * @param workspace where it was done; null where it did not come so far
   */
  static boolean explains(Throwable problem, @CheckForNull FilePath workspace) {
    return isNamedIn(problem)
        || (!(problem instanceof AbortException) && workspace != null && isCutOff(workspace));
  }

  private static boolean isCutOff(FilePath workspace) {
    return workspace.getChannel() instanceof Channel channel && channel.isClosingOrClosed();
  }

  private static boolean isNamedIn(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .anyMatch(Disconnection::is);
  }

  private static boolean is(Throwable cause) {
    return cause instanceof ChannelClosedException
        || cause instanceof RequestAbortedException
        || cause instanceof MissingContextVariableException
        || cause.getClass().getSimpleName().equals("AgentOfflineException");
  }
}
