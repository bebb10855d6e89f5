package io.deliverygate.rules.pack;

import io.deliverygate.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Writes the digest of a pack's files into the descriptor that is packed with them, so that a file
 * that changes afterwards is noticed. It proves that nothing was damaged, not who made the pack.
 */
public final class PackStamp {

  private PackStamp() {}

  /**
   * Writes the descriptor anew, with the digest as its last line.
   *
   * @param descriptor the descriptor as its author wrote it
   * @param packed folder with the files as they are packed
   * @return the digest, hex SHA-256
   */
  public static String write(Path descriptor, Path packed) throws IOException {
    String digest = PackReader.digest(packed);
    String text;
    try (var lines = Files.lines(descriptor)) {
      text = lines.filter(line -> !line.startsWith("digest:")).collect(Collectors.joining("\n"));
    }
    AtomicFile.write(packed.resolve(RulePack.DESCRIPTOR), text + "\ndigest: " + digest + "\n");
    return digest;
  }
}
