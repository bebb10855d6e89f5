package io.deliverygate.evidence;

import io.deliverygate.io.OneLine;

/** A report that is there and cannot be believed: cut short, malformed, or contradicting itself. */
public final class UnreadableReport extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String fix;

  /**
   * @param line where in the file, 0 where unknown
   * @param reason what is wrong there, on one line
   * @param fix what would make it readable
   */
  public UnreadableReport(int line, String reason, String fix) {
    super(OneLine.of(reason));
    this.line = line;
    this.fix = fix;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String fix() {
    return fix;
  }
}
