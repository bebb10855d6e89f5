package io.deliverygate.rules.base;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.util.Drools;

/**
 * Compiled rules of other people, by what they were compiled from, so that nothing is compiled
 * twice. What a process compiled it keeps in its own memory. On disk only an administrator keeps
 * them, in a folder that is named to the JVM; whatever the user of this process could have written
 * there is not believed, because so could a test of the project that is judged. It is a help, never
 * a condition: what cannot be read, believed or written is compiled anew, and what was read is
 * judged again.
 *
 * @param folder where they lie; empty where none are kept on disk
 * @param believed whether somebody else than the user wrote a file
 * @param shared whether what is written to a folder is for others to believe
 */
public record RuleCache(Optional<Path> folder, Predicate<Path> believed, Predicate<Path> shared) {

  /** The system property that names the folder. */
  public static final String PROPERTY = "deliveryGate.cache";

  /** What rules can see of facts. */
  private static final String FACTS =
      Fact.types().stream()
          .flatMap(type -> Stream.of(type.getRecordComponents()))
          .map(each -> each.getDeclaringRecord().getName() + " " + each + "\n")
          .collect(Collectors.joining());

  private static final long MOST_BYTES = 64L << 20;
  private static final int DIGEST_LENGTH = 64;

  /** That of this machine. */
  static RuleCache ofMachine() {
    String chosen = System.getProperty(PROPERTY, "");
    return new RuleCache(
        chosen.isEmpty() ? Optional.empty() : Optional.of(Path.of(chosen)),
        AdministratorsFile::is,
        AdministratorsFile::isOwned);
  }

  /**
   * The name of what some files compile to: their gate, names and content, and what they are
   * compiled with, which is the facts, Drools and the JDK.
   */
  public static String key(String gate, SortedMap<String, byte[]> files) {
    StringBuilder all = new StringBuilder(FACTS).append(Drools.getFullVersion());
    all.append('\n').append(gate);
    all.append('\n').append(Runtime.version().feature()).append('\n');
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      all.append(file.getKey()).append('\n');
      all.append(HexFormat.of().formatHex(file.getValue())).append('\n');
    }
    return Sha256.of(all.toString());
  }

  /** What somebody else kept under a name; nothing where it is not what was put there. */
  Optional<byte[]> get(String key) {
    return folder.flatMap(in -> read(in.resolve(file(key)), key));
  }

  private Optional<byte[]> read(Path file, String key) {
    try {
      Path real = file.toRealPath();
      boolean usable = believed.test(real) && Files.size(real) <= MOST_BYTES;
      return usable ? whole(Files.readAllBytes(real), key) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The content behind its digest. */
  private static Optional<byte[]> whole(byte[] kept, String key) {
    int start = Math.min(kept.length, DIGEST_LENGTH);
    byte[] content = Arrays.copyOfRange(kept, start, kept.length);
    return Arrays.equals(kept, 0, start, digest(key, content), 0, DIGEST_LENGTH)
        ? Optional.of(content)
        : Optional.empty();
  }

  /** Over the name as well, so that nothing is taken for what was kept under another one. */
  private static byte[] digest(String key, byte[] content) {
    return Sha256.of(key + Sha256.of(content)).getBytes(StandardCharsets.US_ASCII);
  }

  /** Keeps something for other users, where the administrator compiles rules for them. */
  public void put(String key, byte[] compiled) {
    folder.filter(shared).ifPresent(in -> write(in, key, compiled));
  }

  private static void write(Path folder, String key, byte[] compiled) {
    try {
      AtomicFile.write(
          folder.resolve(file(key)),
          out -> {
            out.write(digest(key, compiled));
            out.write(compiled);
          });
    } catch (IOException e) {
      System.getLogger(RuleCache.class.getName())
          .log(System.Logger.Level.DEBUG, "compiled rules are not kept: " + e.getMessage());
    }
  }

  private static String file(String key) {
    return key + ".rules";
  }
}
