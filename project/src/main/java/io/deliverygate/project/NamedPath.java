package io.deliverygate.project;

import io.deliverygate.io.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file or folder that somebody named.
 *
 * @param path where it is
 * @param label how messages name it
 */
public record NamedPath(Path path, String label) {

  /** Named by its own path. */
  public static NamedPath of(Path path) {
    return new NamedPath(path, path.toString());
  }

  /** Each named by its own path. */
  public static List<NamedPath> all(List<Path> paths) {
    return paths.stream().map(NamedPath::of).toList();
  }

  /** Something in this folder. */
  NamedPath resolve(String name) {
    return new NamedPath(path.resolve(name), Path.of(label).resolve(name).toString());
  }

  /**
   * The folder that it is.
   *
   * @throws BadInputException where it is none
   */
  public Path requireFolder() {
    if (!Files.isDirectory(path)) {
      throw new BadInputException(label, "no such folder", "name an existing folder");
    }
    return path;
  }
}
