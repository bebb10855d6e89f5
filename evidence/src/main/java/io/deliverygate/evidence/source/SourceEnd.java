package io.deliverygate.evidence.source;

import java.io.IOException;

/**
 * Where a source file ends. A report that tells of lines behind it was made of another state of the
 * file. But for compilers that put code of other files behind a file's own lines, as Kotlin's does
 * with inline functions: there the lines behind the end are left out, as long as most lie before
 * it.
 *
 * @param label path of the file relative to the project's root
 * @param last number of its last line; beyond all numbers where the file is not known
 * @param compiler what compiles it
 */
public record SourceEnd(String label, int last, Compiler compiler) {

  /** What compiles a file; it is asked only where lines lie behind the end. */
  @FunctionalInterface
  public interface Compiler {

    /** Whether it puts lines of other files behind the file's own. */
    boolean adds() throws IOException;
  }

  /** Of a file that is not there, such as one that the build generates and throws away. */
  public static final SourceEnd UNKNOWN = new SourceEnd("", Integer.MAX_VALUE, () -> false);

  /** Whether a line lies behind the end. */
  public boolean isBefore(int line) {
    return line > last;
  }

  /**
   * Whether what a report says of a file can be about it.
   *
   * @param within how many lines it tells of up to the end
   * @param behind how many it tells of behind the end
   */
  public boolean allows(long within, long behind) throws IOException {
    return within <= last && (behind == 0 || (compiler.adds() && behind < within));
  }
}
