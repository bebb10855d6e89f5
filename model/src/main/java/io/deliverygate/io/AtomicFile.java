package io.deliverygate.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: into a neighbour first, which is then moved over it. */
public final class AtomicFile {

  private AtomicFile() {}

  /** What fills the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes what the content writes.
   *
   * @throws IOException where the folder cannot be made or written; the old file then still stands
   */
  public static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path neighbour = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      try (OutputStream out = Files.newOutputStream(neighbour)) {
        content.writeTo(out);
      }
      makeReadable(neighbour);
      moveOver(neighbour, file);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  /** Temporary files are private to their owner; reports are for everyone who sees the folder. */
  private static void makeReadable(Path file) {
    if (!file.toFile().setReadable(true, false)) {
      throw new IllegalStateException("cannot make readable: " + file);
    }
  }

  private static void moveOver(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
