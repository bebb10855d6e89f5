package io.deliverygate.baseline;

import io.deliverygate.io.AtomicFile;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where baselines lie: {@code delivery/baseline/<gate>/<module>.yaml}. */
public final class BaselineFiles {

  /** The folder of baselines within that of the records. */
  public static final String FOLDER = "baseline";

  private static final String ENDING = ".yaml";
  private static final int LONGEST_NAME = 100;
  private static final int TAIL = 16;
  private static final int SHOWN_NAMES = 4;

  private BaselineFiles() {}

  /** The name of a module's file, made of letters, digits, dots, hyphens and underscores. */
  public static String name(String module) {
    StringBuilder name = new StringBuilder();
    for (byte b : module.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_".indexOf(c) >= 0);
      boolean dot = c == '.' && !name.isEmpty();
      name.append(plain || dot ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    String whole = name.isEmpty() ? "%" : name.toString();
    return (whole.length() <= LONGEST_NAME ? whole : cut(whole, module)) + ENDING;
  }

  private static String cut(String name, String module) {
    return name.substring(0, LONGEST_NAME) + "%" + Sha256.of(module).substring(0, TAIL);
  }

  /**
   * Reads one file.
   *
   * @param label how messages name it
   * @throws BadInputException where it is no baseline, or not that of the gate and module by whose
   *     names it lies
   */
  public static Baseline read(Path file, String label) throws IOException {
    Baseline baseline = BaselineReader.read(file, label);
    Path folder = file.toAbsolutePath().normalize().getParent();
    String name = baseline.gate() + "/" + name(baseline.module());
    if (!baseline.gate().equals(Baseline.DEBT)) {
      throw new BadInputException(
          label, "gate '" + baseline.gate() + "' has no baseline", "only gate debt has one");
    }
    if (!(folder.getFileName() + "/" + file.getFileName()).equals(name)) {
      throw new BadInputException(
          label,
          "holds the baseline of module '" + baseline.module() + "'",
          "its place is " + FOLDER + "/" + name);
    }
    return baseline;
  }

  /** Reads a file whatever its name. */
  static Baseline readAnywhere(Path file, String label) throws IOException {
    return BaselineReader.read(file, label);
  }

  /** Writes a baseline to a file, whole or not at all. */
  static void write(Path file, Baseline baseline) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          BaselineText.write(baseline, writer);
          writer.flush();
        });
  }

  /**
   * Writes the baselines of a project, each file whole, and deletes those of modules that are gone.
   * A file that accepts just the same stays as it is.
   *
   * @param folder the folder of baselines
   * @return one line a file: written, kept or deleted
   */
  public static List<String> write(Path folder, List<Baseline> baselines) throws IOException {
    List<String> lines = new ArrayList<>();
    Set<Path> written = new HashSet<>();
    for (Baseline baseline : baselines) {
      Path file = folder.resolve(baseline.gate()).resolve(name(baseline.module()));
      lines.add(update(file, baseline) + shown(file));
      written.add(file);
    }
    for (Path file : files(folder.resolve(Baseline.DEBT))) {
      if (!written.contains(file)) {
        Files.delete(file);
        lines.add("deleted  " + shown(file));
      }
    }
    return lines;
  }

  /** Records, baselines, gate and file: the last four names. */
  private static String shown(Path file) {
    Path path = file.toAbsolutePath().normalize();
    int names = path.getNameCount();
    return path.subpath(Math.max(0, names - SHOWN_NAMES), names).toString().replace('\\', '/');
  }

  /**
   * Refuses a folder that is reached only through a link out of another.
   *
   * @param around an existing folder that is to hold it
   */
  public static void requireInside(Path folder, Path around) throws IOException {
    Path existing = folder.toAbsolutePath().normalize();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    boolean outside = !existing.toRealPath().startsWith(around.toRealPath());
    if (outside && existing.startsWith(around.toAbsolutePath().normalize())) {
      throw new BadInputException(
          folder.toString(),
          "is a link that leads out of the project",
          "make it a folder of its own");
    }
  }

  private static String update(Path file, Baseline baseline) throws IOException {
    if (Files.exists(file) && BaselineReader.read(file, file.toString()).acceptsLike(baseline)) {
      return "kept     ";
    }
    write(file, baseline);
    return "written  ";
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
      all.forEach(files::add);
    }
    files.sort(null);
    return files;
  }
}
