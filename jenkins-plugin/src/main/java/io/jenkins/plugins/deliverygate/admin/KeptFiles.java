package io.jenkins.plugins.deliverygate.admin;

import hudson.AbortException;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;

/**
 * Policies and rule packs on the controller, each under its SHA-256. What lies there is digested
 * again whenever it is asked for, so a changed file is never sent to an agent.
 */
final class KeptFiles {

  /** The largest file that is taken, in bytes. */
  static final long MOST_BYTES = 20L * 1024 * 1024;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private KeptFiles() {}

  /** Whether a text is a SHA-256 in lower-case hex. */
  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** The file with a digest, where it is there and unchanged. */
  static Optional<Path> find(String sha256) throws IOException {
    Path file = path(sha256);
    return Files.isRegularFile(file) && digest(file).equals(sha256)
        ? Optional.of(file)
        : Optional.empty();
  }

  /**
   * Keeps a content.
   *
   * @param what how messages name it
   * @return its digest
   * @throws AbortException where it is longer than {@link #MOST_BYTES}
   */
  static String keep(InputStream content, String what) throws IOException {
    Files.createDirectories(folder());
    Path file = Files.createTempFile(folder(), "incoming", ".tmp");
    try {
      String sha256 = copy(content, file, what);
      Files.move(file, path(sha256), StandardCopyOption.REPLACE_EXISTING);
      return sha256;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String copy(InputStream content, Path file, String what) throws IOException {
    Sha256 sha = new Sha256();
    InputStream digested = sha.tee(content);
    byte[] buffer = new byte[8192];
    long length = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
        length += read;
        if (length > MOST_BYTES) {
          throw new AbortException(what + " is longer than " + MOST_BYTES / (1024 * 1024) + " MB");
        }
        out.write(buffer, 0, read);
      }
    }
    return sha.hex();
  }

  /** Forgets a file. */
  static void delete(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  private static String digest(Path file) throws IOException {
    Sha256 sha = new Sha256();
    try (InputStream content = sha.tee(Files.newInputStream(file))) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return sha.hex();
  }

  private static Path path(String sha256) {
    if (!isDigest(sha256)) {
      throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
    }
    return folder().resolve(sha256);
  }

  private static Path folder() {
    return Jenkins.get().getRootDir().toPath().resolve("delivery-gate").resolve("files");
  }
}
