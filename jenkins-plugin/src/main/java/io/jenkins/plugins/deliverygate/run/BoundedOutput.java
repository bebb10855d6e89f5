package io.jenkins.plugins.deliverygate.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes what a process writes, up to a limit, and drops the rest: an agent cannot fill the
 * controller.
 */
final class BoundedOutput extends FilterOutputStream {

  private final long limit;
  private long written;

  BoundedOutput(OutputStream target, long limitBytes) {
    super(target);
    this.limit = limitBytes;
  }

  /** Whether more came than was taken. */
  synchronized boolean overflown() {
    return written > limit;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    int taken = (int) Math.max(0, Math.min(length, limit - written));
    out.write(bytes, offset, taken);
    written += length;
  }
}
