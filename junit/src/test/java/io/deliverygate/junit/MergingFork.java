package io.deliverygate.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Merges many results, one at a time, once another JVM is ready to do the same. */
final class MergingFork {

  static final int MERGES = 100;

  private MergingFork() {}

  /** Takes the shared file, and the names of this fork and of the other. */
  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[0]);
    meet(path.resolveSibling(args[1]), path.resolveSibling(args[2]));
    CriteriaFile file = new CriteriaFile(path, new ModuleFolder(path.getParent()));
    for (int merge = 0; merge < MERGES; merge++) {
      file.merge(any -> false, List.of(result(args[1] + merge)));
    }
  }

  private static void meet(Path mine, Path other) throws IOException {
    Files.createFile(mine);
    while (!Files.exists(other)) {
      Thread.onSpinWait();
    }
  }

  private static CriterionResult result(String criterion) {
    return new CriterionResult(
        criterion, new TestName("T", "m"), InvocationOutcome.PASSED, 1, Instant.EPOCH, "");
  }
}
