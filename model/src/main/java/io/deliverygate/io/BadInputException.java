package io.deliverygate.io;

/**
 * A mistake in what a user gave us: a file, a policy, an argument. Its message is one line that
 * says where, what, and how to mend it; front ends print that line, no stack trace, and exit with
 * code 2.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param where file, file and line, or option that is wrong
   * @param what what is wrong there
   * @param mend what the user can do about it
   */
  public BadInputException(String where, String what, String mend) {
    super(OneLine.of(where + ": " + what) + " (" + OneLine.of(mend) + ")");
  }
}
