package io.deliverygate.rules;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.Sha256;
import io.deliverygate.io.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.util.Drools;

/**
 * Compiled rules of other people on disk, by what they were compiled from, so that the second run
 * compiles nothing. It is a help, never a condition: what cannot be read or written is compiled
 * anew. Whoever reads has to judge the bytes again, for others may have written them.
 *
 * @param folder where they lie
 */
record RuleCache(Path folder) {

  /** The system property that names another folder. */
  static final String PROPERTY = "deliveryGate.cache";

  /** What rules can see of facts. */
  private static final String FACTS =
      Fact.types().stream()
          .flatMap(type -> Stream.of(type.getRecordComponents()))
          .map(each -> each.getDeclaringRecord().getName() + " " + each + "\n")
          .collect(Collectors.joining());

  private static final long MOST_BYTES = 64L << 20;
  private static final int DIGEST_LENGTH = 64;

  /** That of the user: {@code delivery-gate/rules} in the folder for caches. */
  static RuleCache ofUser() {
    String chosen = System.getProperty(PROPERTY, "");
    return new RuleCache(chosen.isEmpty() ? usual() : Path.of(chosen));
  }

  private static Path usual() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("delivery-gate")
        .resolve("rules");
  }

  /**
   * The name of what some files compile to: their names and content, and what they are compiled
   * with, which is the facts, Drools and the JDK.
   */
  static String key(SortedMap<String, byte[]> files) {
    StringBuilder all = new StringBuilder(FACTS).append(Drools.getFullVersion());
    all.append('\n').append(Runtime.version().feature()).append('\n');
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      all.append(file.getKey()).append('\n');
      all.append(HexFormat.of().formatHex(file.getValue())).append('\n');
    }
    return Sha256.of(all.toString());
  }

  /** What was kept under a name; nothing where it is not, byte for byte, what was put there. */
  Optional<byte[]> get(String key) {
    Path file = file(key);
    try {
      boolean usable = Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
      return usable ? whole(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The content behind its digest. */
  private static Optional<byte[]> whole(byte[] kept) {
    int start = Math.min(kept.length, DIGEST_LENGTH);
    byte[] content = Arrays.copyOfRange(kept, start, kept.length);
    return Arrays.equals(kept, 0, start, digest(content), 0, DIGEST_LENGTH)
        ? Optional.of(content)
        : Optional.empty();
  }

  private static byte[] digest(byte[] content) {
    return Sha256.of(content).getBytes(StandardCharsets.US_ASCII);
  }

  void put(String key, byte[] compiled) {
    try {
      WholeFile.write(
          file(key),
          out -> {
            out.write(digest(compiled));
            out.write(compiled);
          });
    } catch (IOException e) {
      System.getLogger(RuleCache.class.getName())
          .log(System.Logger.Level.DEBUG, "compiled rules are not kept: " + e.getMessage());
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".rules");
  }
}
