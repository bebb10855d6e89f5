/**
 * Runs the command on an agent, and brings its verdict home. Enter at {@link
 * io.jenkins.plugins.deliverygate.run.GateExecution} (the Pipeline step): {@link
 * io.jenkins.plugins.deliverygate.run.AgentEvaluation} sends along what administrators and people
 * said and has the command run in a process of its own, {@code Reading} takes the verdict off its
 * output, and {@code Consequence} decides what becomes of the build: failed, unstable or neither.
 */
package io.jenkins.plugins.deliverygate.run;
