package io.deliverygate.io;

/**
 * Tells when the JVM itself gave up: nothing that was judged is to blame, and nothing can go on.
 */
public final class OutOfMemory {

  private OutOfMemory() {}

  /** Whether memory ran out, however deep within other problems. */
  public static boolean isCauseOf(Throwable problem) {
    Throwable each = problem;
    for (int depth = 0; each != null && depth < Malfunction.DEEPEST; depth++) {
      if (each instanceof VirtualMachineError && !(each instanceof StackOverflowError)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  /**
   * For code that lives with the failure of something else.
   *
   * @throws OutOfMemoryError where memory ran out
   */
  public static void throwIfCauseOf(Throwable problem) {
    if (isCauseOf(problem)) {
      throw new OutOfMemoryError(String.valueOf(problem.getMessage()));
    }
  }
}
