package io.deliverygate.junit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results on disk, which the test runs of a module share; see the package's description. */
record CriteriaFile(Path path, ModuleFolder module) {

  private static final String START =
      "{\n  \"schema\": \"delivery-gate/verified-criteria/v1\",\n  \"results\": [\n    ";

  /**
   * Puts new results in the place of old ones, and drops what is out of date. The file is removed
   * where no result is left, and not made where there is none.
   *
   * @param replaced the tests whose old results go
   * @throws IOException where the file cannot be read or written; it may then hold old results
   */
  void merge(Predicate<TestName> replaced, Collection<CriterionResult> results) throws IOException {
    if (results.isEmpty() && !Files.exists(path)) {
      return;
    }
    Files.createDirectories(path.getParent());
    synchronized (CriteriaFile.class) {
      try (FileChannel untilClosed = openLock()) {
        untilClosed.lock();
        mergeAlone(replaced, results);
      }
    }
  }

  /** The lock stays behind: whoever removed it could take it from under another run. */
  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        neighbour(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void mergeAlone(Predicate<TestName> replaced, Collection<CriterionResult> results)
      throws IOException {
    Stream<CriterionResult> kept =
        read().stream()
            .filter(old -> !replaced.test(old.test()))
            .filter(old -> module.isUnchanged(old.classFile(), old.began()));
    write(Stream.concat(kept, results.stream()).sorted().toList());
  }

  /** Lines that are not ours are not kept. */
  private List<CriterionResult> read() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    return Files.readString(path)
        .lines()
        .flatMap(line -> CriterionResult.fromLine(line).stream())
        .toList();
  }

  private void write(List<CriterionResult> results) throws IOException {
    if (results.isEmpty()) {
      remove();
      return;
    }
    Path part = neighbour(".part");
    Files.writeString(part, text(results));
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(List<CriterionResult> results) {
    return results.stream()
        .map(CriterionResult::toLine)
        .collect(Collectors.joining(",\n    ", START, "\n  ]\n}\n"));
  }

  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  private Path neighbour(String ending) {
    return path.resolveSibling("." + path.getFileName() + ending);
  }
}
