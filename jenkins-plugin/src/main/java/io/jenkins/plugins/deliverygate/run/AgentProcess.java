package io.jenkins.plugins.deliverygate.run;

import hudson.FilePath;
import hudson.Launcher;
import hudson.Proc;
import hudson.model.TaskListener;
import hudson.util.ArgumentListBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command in a JVM of its own on the agent, with a bounded heap, a bounded time and a bounded
 * output. It ends with the build.
 *
 * @param cookie marks the process, so that the one of an interrupted run can be found and ended
 */
record AgentProcess(Launcher launcher, FilePath folder, Limits limits, String cookie) {

  static final String COOKIE = "DELIVERY_GATE_COOKIE";

  /** Exit code where the time was up. */
  static final int TIMED_OUT = -1;

  private static final long MOST_ERROR_BYTES = 64 * 1024L;

  /**
   * What a process may use.
   *
   * @param heapMegabytes heap of its JVM
   * @param time how long it may run
   * @param verdictBytes how long the verdict may be
   */
  record Limits(int heapMegabytes, Duration time, long verdictBytes) {}

  /**
   * How it ended.
   *
   * @param exitCode as the command documents it, or {@link #TIMED_OUT}
   * @param errors what it wrote to its standard error
   * @param overflown whether it wrote more than a verdict may be long
   */
  record End(int exitCode, String errors, boolean overflown) {}

  /** Runs it to its end. */
  End run(ArgumentListBuilder arguments, OutputStream verdict, TaskListener listener)
      throws IOException, InterruptedException {
    BoundedOutput output = new BoundedOutput(verdict, limits.verdictBytes());
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Proc process =
        launcher
            .launch()
            .cmds(arguments)
            .envs(COOKIE + "=" + cookie)
            .pwd(folder)
            .quiet(true)
            .stdout(output)
            .stderr(new BoundedOutput(errors, MOST_ERROR_BYTES))
            .start();
    try {
      int exit = join(process, listener);
      return new End(exit, errors.toString(StandardCharsets.UTF_8), output.overflown());
    } catch (IOException | InterruptedException e) {
      end();
      throw e;
    }
  }

  /** Ends what still runs under the cookie. */
  void end() throws IOException, InterruptedException {
    launcher.kill(Map.of(COOKIE, cookie));
  }

  private int join(Proc process, TaskListener listener) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long nanos = limits.time().toNanos();
    int exit = process.joinWithTimeout(nanos, TimeUnit.NANOSECONDS, listener);
    boolean late = System.nanoTime() - start >= nanos;
    return late && exit != 0 ? TIMED_OUT : exit;
  }
}
