package io.deliverygate.maven;

import io.deliverygate.io.Malfunction;
import org.apache.maven.plugin.MojoExecutionException;

/** What a goal tells Maven when something ended it, memory that ran out among it: one line. */
final class BrokenOff {

  private BrokenOff() {}

  /** The failure of the goal. */
  static MojoExecutionException by(Throwable problem) {
    String line = Malfunction.line(problem);
    return Malfunction.isTraced()
        ? new MojoExecutionException(line, problem)
        : new MojoExecutionException(line);
  }
}
