package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files of the folder of records are records. Files of known other kinds may lie beside them;
 * anything else could be a record that nobody reads, and is refused.
 */
final class RecordNames {

  /** But for the marks by which editors lock a file: links to nothing that begin with these. */
  private static final Pattern RECORD = Pattern.compile("(?!\\.#).*\\.ya?ml");

  private static final Pattern CASE = Pattern.compile(".*\\.case\\.ya?ml");

  /** Documents, pictures, tables, keys, and files with a hidden name. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\..*|.*\\.(md|markdown|adoc|asciidoc|rst|html?|pdf|docx?|odt|pptx?|csv|xlsx?|ods"
              + "|png|jpe?g|gif|svg|puml|drawio|pem|pub|sig|asc)|(readme|license|notice).*\\.txt");

  private static final Pattern NEARLY = Pattern.compile("(.*?)\\.(ya?ml|jsonc?|toml|txt)(\\W.*)?");

  /** A key and its colon, in YAML or JSON. */
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[\\s{\\[-]*[\"']?[A-Za-z][\\w-]*[\"']?\\s*:");

  private static final int START = 1 << 16;

  private RecordNames() {}

  /** Whether a file is a record by its name. */
  static boolean isRecord(Path file) {
    String name = file.getFileName().toString();
    return RECORD.matcher(name).matches() && !CASE.matcher(name).matches();
  }

  /**
   * Whether a file could be a record: any that is not of another known kind. Of those nobody asks
   * whether they can be read, nor where they lead.
   *
   * @param path below the folder of the records
   */
  static boolean couldBeOne(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return RECORD.matcher(name).matches()
        || !BESIDE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Makes sure that nothing is passed over.
   *
   * @param label how messages name the file
   * @throws BadInputException where it is neither a record nor of another known kind
   */
  static void requireKnown(Path file, String label) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean known = isRecord(file) || CASE.matcher(name).matches();
    if (!known && couldBeOne(name) && lower.indexOf('.') >= 0) {
      String stem = NEARLY.matcher(lower).replaceFirst("$1");
      throw new BadInputException(
          label,
          "is not read: records end in .yaml",
          "rename it to " + stem + ".yaml, as YAML, or keep it elsewhere");
    }
  }

  /**
   * Makes sure that no file is in the place of the folder: nobody would read the records in it. A
   * text without entries, and one that says what runs it, holds none.
   *
   * @param label how messages name it
   * @throws BadInputException where one is
   */
  static void requireNoFile(Path folder, String label) throws IOException {
    boolean link = Files.isSymbolicLink(folder) && Files.notExists(folder);
    if (link || (Files.isRegularFile(folder) && couldHoldRecords(folder))) {
      throw new BadInputException(
          label,
          link ? "is a link to nothing" : "is a file, and nothing in it is read",
          "records are files *.yaml in a folder of this name: move them there, or rename the file");
    }
  }

  private static boolean couldHoldRecords(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return !text.startsWith("#!") && text.indexOf(0) < 0 && ENTRY.matcher(text).find();
  }

  /**
   * Makes sure that no module lies among the records: what changes there changes no revision.
   *
   * @param root of the project
   * @param folders of records; one that holds the project or lies elsewhere is as good as none
   * @throws BadInputException where one does
   */
  static void requireNoModule(Path root, List<ModuleLayout> modules, List<Path> folders) {
    for (ModuleLayout module : modules) {
      for (Path folder : folders) {
        boolean inside =
            normal(folder).startsWith(normal(root)) && !normal(root).equals(normal(folder));
        if (inside && normal(module.folder()).startsWith(normal(folder))) {
          throw new BadInputException(
              "module " + module.name(),
              "lies in '%s', the folder of the records".formatted(folder.getFileName()),
              "rename the folder of the module");
        }
      }
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
