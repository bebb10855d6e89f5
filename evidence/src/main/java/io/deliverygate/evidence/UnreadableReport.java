package io.deliverygate.evidence;

import io.deliverygate.io.OneLine;

/** A report that is there and cannot be believed: cut short, malformed, or contradicting itself. */
public final class UnreadableReport extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String mend;

  /**
   * @param line where in the file, 0 where unknown
   * @param reason what is wrong there, on one line
   * @param mend what would make it readable
   */
  public UnreadableReport(int line, String reason, String mend) {
    super(OneLine.of(reason));
    this.line = line;
    this.mend = mend;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String mend() {
    return mend;
  }
}
