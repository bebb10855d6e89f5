package io.deliverygate.rules.pack;

import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipError;

/** The files of a pack: a folder's, or those in a jar. Links are not followed. */
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
      Path inside = path.resolve(RulePack.IN_JAR);
      files.readFolder(Files.isDirectory(inside) ? inside : path);
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
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      List<Path> found = all.filter(PackFiles::isFile).limit(MOST_FILES + 1L).toList();
      if (found.size() > MOST_FILES) {
        throw new BadInputException(
            place, "holds more than " + MOST_FILES + " files", "split the pack");
      }
      for (Path file : found) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), content(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !path.getFileName().toString().startsWith(".");
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
