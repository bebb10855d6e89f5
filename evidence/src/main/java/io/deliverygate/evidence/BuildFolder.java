package io.deliverygate.evidence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder into which a build writes, and our own place in it. */
public final class BuildFolder {

  /** Where our own output lies in a build folder. */
  public static final String OURS = "delivery-gate";

  private BuildFolder() {}

  /** Whether a build wrote there: a folder that holds nothing but our own output is none. */
  public static boolean exists(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    boolean ours = false;
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path each : inside) {
        if (!each.getFileName().toString().equals(OURS)) {
          return true;
        }
        ours = true;
      }
    } catch (IOException e) {
      return true;
    }
    return !ours;
  }
}
