package io.deliverygate.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says in one line what ended a run, whatever it was. Front ends print that line and no stack
 * trace, and exit with code 2; {@code -DdeliveryGate.trace=true} shows the trace to whoever looks
 * for a bug.
 */
public final class Malfunction {

  /** The system property that shows stack traces. */
  public static final String TRACE = "deliveryGate.trace";

  static final int DEEPEST = 20;

  private static final long MEGABYTE = 1L << 20;

  private Malfunction() {}

  /** The line; of rules that were refused, one line for each problem. */
  public static String line(Throwable problem) {
    if (OutOfMemory.isCauseOf(problem)) {
      return memory();
    }
    return cause(problem, BadInputException.class)
        .map(Throwable::getMessage)
        .or(() -> cause(problem, IOException.class).map(Malfunction::disk))
        .or(() -> cause(problem, InvalidPathException.class).map(Malfunction::path))
        .or(() -> cause(problem, StackOverflowError.class).map(overflow -> depth()))
        .orElseGet(() -> bug(problem));
  }

  /** Whether somebody wants to see stack traces. */
  public static boolean isTraced() {
    return Boolean.getBoolean(TRACE);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable problem, Class<T> type) {
    Throwable each = problem;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }

  private static String memory() {
    return BadInputException.line(
        "memory",
        "it ran out at %d MB, so nothing was judged"
            .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE),
        "allow the JVM more, such as java -Xmx2g, or -Xmx2g in MAVEN_OPTS");
  }

  private static String depth() {
    return BadInputException.line(
        "memory",
        "something is nested too deeply to be read or judged",
        "write it flatter, or allow the JVM a larger stack, such as java -Xss8m");
  }

  private static String path(InvalidPathException problem) {
    return BadInputException.line(
        problem.getInput(), "is no path on this machine", "name an existing file or folder");
  }

  private static String disk(IOException problem) {
    if (problem instanceof FileSystemException file && file.getFile() != null) {
      return BadInputException.line(file.getFile(), reason(file), "check the path and its rights");
    }
    return BadInputException.line(
        "reading or writing", said(problem), "check the paths and the free space");
  }

  private static String reason(FileSystemException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (problem instanceof FileAlreadyExistsException) {
      return "there is a file where a folder is needed";
    } else if (problem instanceof NotDirectoryException) {
      return "is no folder";
    } else if (problem instanceof DirectoryNotEmptyException) {
      return "there is a folder where a file is needed";
    } else if (problem instanceof AccessDeniedException) {
      return "access is denied";
    }
    return Optional.ofNullable(problem.getReason()).orElse("cannot be read or written");
  }

  private static String said(Throwable problem) {
    String name = problem.getClass().getSimpleName();
    return problem.getMessage() == null ? name : name + ": " + problem.getMessage();
  }

  private static String bug(Throwable problem) {
    return BadInputException.line(
        "internal error",
        said(problem) + place(problem),
        "please report it, with what -D" + TRACE + "=true shows");
  }

  /** Where in this product it came up. */
  private static String place(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.deliverygate."))
        .findFirst()
        .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
