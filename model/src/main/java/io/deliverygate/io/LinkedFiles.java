package io.deliverygate.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files below a folder. Links are followed as far as they lead to something within the
 * repository; one that does not is refused, so that nothing is passed over without a word.
 */
public final class LinkedFiles {

  private static final int DEEPEST = 32;
  private static final int MOST_FILES = 20_000;

  private final Path within;
  private final String label;
  private final Predicate<String> folders;
  private final Predicate<String> wanted;
  private final SortedMap<String, Path> files = new TreeMap<>();
  private final Deque<Path> open = new ArrayDeque<>();

  private LinkedFiles(
      Path within, String label, Predicate<String> folders, Predicate<String> wanted) {
    this.within = within;
    this.label = label;
    this.folders = folders;
    this.wanted = wanted;
  }

  /**
   * Finds them.
   *
   * @param within the real folder that no link may leave
   * @param label how messages name the folder
   * @param folders which folders to look into, by path below the folder with {@code /}
   * @param wanted which files count, by such a path
   * @return the files by that path
   * @throws BadInputException where a link leads out, to nothing or in a circle, or what counts is
   *     no regular file
   */
  public static SortedMap<String, Path> below(
      Path folder, Path within, String label, Predicate<String> folders, Predicate<String> wanted)
      throws IOException {
    LinkedFiles found = new LinkedFiles(within, label, folders, wanted);
    found.enter(folder, "");
    return found.files;
  }

  static BadInputException leadsOut(String label) {
    return new BadInputException(
        label, "is a link that leads out of the repository", "keep what it leads to in it");
  }

  private void enter(Path folder, String path) throws IOException {
    Path real = folder.toRealPath();
    if (open.contains(real) || open.size() > DEEPEST) {
      throw new BadInputException(named(path), "leads in a circle", "delete the link");
    }
    open.push(real);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        look(entry, path.isEmpty() ? name(entry) : path + "/" + name(entry));
      }
    }
    open.pop();
  }

  private void look(Path entry, String path) throws IOException {
    boolean folder = Files.isDirectory(entry);
    if (!(folder ? folders : wanted).test(path)) {
      return;
    }
    if (Files.isSymbolicLink(entry)) {
      requireInside(entry, path);
    }
    if (folder) {
      enter(entry, path);
    } else if (Files.isRegularFile(entry)) {
      add(entry, path);
    } else if (Files.exists(entry)) {
      throw new BadInputException(
          named(path),
          "is no file to be read: it is a pipe, a socket or a device",
          "delete it, or keep it elsewhere");
    }
  }

  private void add(Path file, String path) {
    files.put(path, file);
    if (files.size() > MOST_FILES) {
      throw new BadInputException(label, "holds more than " + MOST_FILES + " files", "split it");
    }
  }

  private void requireInside(Path link, String path) throws IOException {
    if (!Files.exists(link)) {
      throw new BadInputException(named(path), "is a link to nothing", "delete it");
    }
    if (!link.toRealPath().startsWith(within)) {
      throw leadsOut(named(path));
    }
  }

  private String named(String path) {
    return path.isEmpty() ? label : label + "/" + path;
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }
}
