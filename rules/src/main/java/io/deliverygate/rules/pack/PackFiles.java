package io.deliverygate.rules.pack;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.LinkedFiles;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipError;

/**
 * The files of a pack: a folder's, or those in a jar. Links of a folder are followed within the
 * repository that it lies in.
 */
final class PackFiles {

  private static final int MOST_FILES = 1000;
  private static final int DEEPEST = 8;
  private static final long MOST_BYTES = 16L << 20;

  private final String place;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long bytes;

  private PackFiles(String place) {
    this.place = place;
  }

  /**
   * Reads all files, by path within the pack with {@code /}.
   *
   * @throws BadInputException where there is no pack, or one that is too large
   */
  static Map<String, byte[]> read(Path path, String place) throws IOException {
    PackFiles files = new PackFiles(place);
    if (Files.isDirectory(path)) {
      files.add(
          LinkedFiles.below(
              path, Repository.around(path), place, folder -> true, PackFiles::isShown));
    } else if (Files.isRegularFile(path)) {
      files.readJar(path);
    } else {
      throw new BadInputException(place, "no such rules", "name a folder of rules or a rule pack");
    }
    return files.files;
  }

  private void readJar(Path jar) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path inside = zip.getPath("/", RulePack.IN_JAR);
      if (!Files.isDirectory(inside)) {
        throw new BadInputException(
            place, "holds no " + RulePack.IN_JAR, "name the jar of a rule pack");
      }
      readFolder(inside);
    } catch (java.nio.file.ProviderNotFoundException | java.util.zip.ZipException | ZipError e) {
      throw new BadInputException(place, "is no jar", "name a folder of rules or a rule pack");
    }
  }

  private void readFolder(Path folder) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      all.filter(Files::isRegularFile)
          .filter(file -> isShown(file.getFileName().toString()))
          .limit(MOST_FILES + 1L)
          .forEach(file -> found.put(path(folder, file), file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    add(found);
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void add(SortedMap<String, Path> found) throws IOException {
    if (found.size() > MOST_FILES) {
      throw new BadInputException(
          place, "holds more than " + MOST_FILES + " files", "split the pack");
    }
    for (Map.Entry<String, Path> file : found.entrySet()) {
      files.put(file.getKey(), content(file.getValue()));
    }
  }

  private static boolean isShown(String path) {
    return !path.substring(path.lastIndexOf('/') + 1).startsWith(".");
  }

  private byte[] content(Path file) throws IOException {
    long left = MOST_BYTES - bytes;
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes((int) left + 1);
      if (content.length > left) {
        throw new BadInputException(
            place, "is larger than " + (MOST_BYTES >> 20) + " MiB", "split the pack");
      }
      bytes += content.length;
      return content;
    }
  }
}
