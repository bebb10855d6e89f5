package io.deliverygate.evidence.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One file of source code.
 *
 * @param path absolute, below the source folder as the layout names it
 * @param folder the source folder that it lies in
 * @param language in which it is written
 * @param time when it was last changed
 */
public record CodeFile(Path path, Path folder, Language language, Instant time) {

  /** Its path below the source folder, with forward slashes. */
  public String inFolder() {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
