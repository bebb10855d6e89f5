package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the revision of a project from the git work tree around it. Where there is none, no class
 * of JGit is loaded.
 */
public final class GitReader {

  /** The folder of a project whose changes leave its revision. */
  static final String RECORDS = "delivery";

  private GitReader() {}

  /**
   * What git knows.
   *
   * @param facts the revision and its source, or nothing
   * @param note why there is nothing; empty where there is something
   */
  public record Found(List<Fact> facts, String note) {

    public Found {
      facts = List.copyOf(facts);
    }

    static Found nothing(String note) {
      return new Found(List.of(), note);
    }
  }

  /**
   * Reads the newest commit that touches anything but the project's records.
   *
   * @param project the project's folder, a work tree or a folder in one
   * @throws UnreadableReport where the repository is damaged or of a kind that cannot be read
   */
  public static Found read(Path project) throws UnreadableReport, IOException {
    Path folder = project.toRealPath();
    Optional<Path> workTree = workTreeAround(folder);
    return workTree.isEmpty()
        ? Found.nothing("the project is in no git work tree")
        : GitWorkTree.read(workTree.get(), folder);
  }

  private static Optional<Path> workTreeAround(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isRegularFile(git) || Files.isRegularFile(git.resolve("HEAD"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
