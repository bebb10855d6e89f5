package io.deliverygate.cli;

import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An {@code evidence.json} that a check wrote. */
final class SavedEvidence {

  private SavedEvidence() {}

  /**
   * Reads one.
   *
   * @throws BadInputException where there is none, or it does not say of which project it is
   */
  static Snapshot read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "no such file", "name an evidence.json");
    }
    Snapshot saved = SnapshotJson.read(file);
    if (saved.all(Release.class).isEmpty()) {
      throw new BadInputException(
          file.toString(),
          "it does not say of which project it is",
          "name an evidence.json as check wrote it");
    }
    return saved;
  }
}
