package io.jenkins.plugins.deliverygate.run;

import hudson.remoting.ChannelClosedException;
import hudson.remoting.RequestAbortedException;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** Whether something failed only because an agent lost its connection. */
final class Disconnection {

  private Disconnection() {}

  static boolean explains(Throwable problem) {
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
