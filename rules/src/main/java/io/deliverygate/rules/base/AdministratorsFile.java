package io.deliverygate.rules.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that the machine's administrator wrote, and that nothing can have written which runs as the
 * user of this process: a test of the project that is judged, for example.
 */
final class AdministratorsFile {

  private static final int ADMINISTRATOR = 0;
  private static final int WRITABLE_BY_OTHERS = 0022;

  private AdministratorsFile() {}

  /**
   * Whether a file is one. That is so where it and every folder above it belong to the
   * administrator, and neither this user nor a group can write to them; never for the administrator
   * himself, and never where the system does not tell.
   *
   * @param file without links, see {@link Path#toRealPath}
   */
  static boolean is(Path file) {
    for (Path each = file; each != null; each = each.getParent()) {
      if (!isOwned(each) || Files.isWritable(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file or folder belongs to the administrator, and nobody else may write to it. */
  static boolean isOwned(Path file) {
    try {
      boolean owned = Files.getAttribute(file, "unix:uid").equals(ADMINISTRATOR);
      return owned && ((int) Files.getAttribute(file, "unix:mode") & WRITABLE_BY_OTHERS) == 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
