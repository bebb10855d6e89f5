package io.deliverygate.evidence.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of one source file, one character a byte: enough to compare them in every encoding
 * whose line ends and blanks are those of ASCII.
 *
 * @param lines none where the file is too large to be source code
 */
record CodeLines(List<String> lines) {

  static final CodeLines NONE = new CodeLines(List.of());

  private static final long MOST_BYTES = 16L << 20;

  static CodeLines of(Path file) throws IOException {
    return Files.size(file) > MOST_BYTES
        ? NONE
        : new CodeLines(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList());
  }

  /** A line by its number from 1; empty where there is none. */
  String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }
}
