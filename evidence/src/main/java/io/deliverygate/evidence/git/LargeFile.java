package io.deliverygate.evidence.git;

import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;

/**
 * A file of which a repository itself only has a pointer: its content is in the large file storage
 * of the clone, or still in the work tree.
 *
 * @param digest SHA-256 of the content
 */
record LargeFile(String digest) {

  private static final Pattern POINTER =
      Pattern.compile(
          "version https://[^\\n]*lfs[^\\n]*\\n(?s:.*?)oid sha256:([0-9a-f]{64})\\s(?s:.*)");
  private static final int LONGEST_POINTER = 1024;
  private static final int PART = 2;

  /** What a pointer points at; nothing where it is none. */
  static Optional<LargeFile> of(byte[] content) {
    if (content.length > LONGEST_POINTER) {
      return Optional.empty();
    }
    Matcher pointer = POINTER.matcher(new String(content, StandardCharsets.UTF_8));
    return pointer.matches() ? Optional.of(new LargeFile(pointer.group(1))) : Optional.empty();
  }

  /**
   * The content, where the clone has it.
   *
   * @param today the file in the work tree
   */
  Optional<byte[]> content(Repository repository, Path today, long mostBytes) throws IOException {
    Path kept =
        repository
            .getCommonDirectory()
            .toPath()
            .resolve("lfs/objects")
            .resolve(digest.substring(0, PART))
            .resolve(digest.substring(PART, PART + PART))
            .resolve(digest);
    for (Path file : new Path[] {kept, today}) {
      if (Files.isRegularFile(file) && Files.size(file) <= mostBytes) {
        byte[] content = Files.readAllBytes(file);
        if (Sha256.of(content).equals(digest)) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }
}
