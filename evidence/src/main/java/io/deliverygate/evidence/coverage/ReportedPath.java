package io.deliverygate.evidence.coverage;

import java.util.regex.Pattern;

/** How coverage tools write paths, on systems of all kinds. */
final class ReportedPath {

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|\\\\.*|[A-Za-z]:.*");
  private static final Pattern OF_WINDOWS = Pattern.compile("([A-Za-z]:|\\\\)?[^/]*\\\\.*");
  private static final Pattern URL = Pattern.compile("file:(//)?(?=/)(/(?=[A-Za-z]:))?");

  private ReportedPath() {}

  /** A path without the marks of a URL, and with slashes where it was written on Windows. */
  static String plain(String path) {
    String bare = URL.matcher(path.strip()).replaceFirst("");
    return OF_WINDOWS.matcher(bare).matches() ? bare.replace('\\', '/') : bare;
  }

  static boolean isAbsolute(String path) {
    return ABSOLUTE.matcher(path).matches();
  }
}
