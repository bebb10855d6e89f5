package io.deliverygate.evidence.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a report; refuses to give more than a megabyte of them before the root element. */
final class Prologue extends FilterInputStream {

  private static final long LONGEST = 1 << 20;

  private long given;
  private boolean over;

  Prologue(InputStream in) {
    super(in);
  }

  /** The root element was met: the rest may be as long as it likes. */
  void end() {
    over = true;
  }

  /** Whether nothing came at all. */
  boolean empty() {
    return given == 0;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws TooLong {
    given += bytes;
    if (!over && given > LONGEST) {
      throw new TooLong();
    }
  }

  /** There is too much in front of the root element. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("over a megabyte stands before the root element");
    }
  }
}
