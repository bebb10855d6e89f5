package io.deliverygate.io;

/**
 * A mistake in what a user gave us: a file, a policy, an argument. Its message is one line that
 * says where, what, and how to fix it; front ends print that line, no stack trace, and exit with
 * code 2.
 */
public class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param where file, file and line, or option that is wrong
   * @param what what is wrong there
   * @param fix what the user can do about it
   */
  public BadInputException(String where, String what, String fix) {
    this(line(where, what, fix));
  }

  /**
   * Several mistakes at once.
   *
   * @param lines one line for each, of the form that {@link #line} gives
   */
  protected BadInputException(String lines) {
    super(lines);
  }

  /** One line that says where, what, and how to fix it. */
  public static String line(String where, String what, String fix) {
    return OneLine.of(where + ": " + what) + " (" + OneLine.of(fix) + ")";
  }
}
