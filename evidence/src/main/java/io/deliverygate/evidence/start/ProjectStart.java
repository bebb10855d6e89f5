package io.deliverygate.evidence.start;

import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what a project begins with, each file whole or not at all, and none over another. */
public final class ProjectStart {

  private final Path root;
  private final ProjectTree tree;

  /**
   * @throws IOException where the folder does not exist
   */
  public ProjectStart(Path root) throws IOException {
    this.root = root;
    this.tree = ProjectTree.of(root);
  }

  /**
   * Writes the files that do not exist yet.
   *
   * @return one line a file: written or kept
   * @throws BadInputException before anything is written, where a folder leads out of the project
   *     or is none
   * @throws IOException where a file cannot be written; those before it are there
   */
  public List<String> write(List<StartFile> files) throws IOException {
    files.forEach(file -> requireFolder(root.resolve(file.path()).getParent()));
    List<String> lines = new ArrayList<>();
    for (StartFile file : files) {
      lines.add(write(file));
    }
    return List.copyOf(lines);
  }

  private void requireFolder(Path folder) {
    if (folder.equals(root)) {
      return;
    }
    requireFolder(folder.getParent());
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !tree.holdsFolder(folder)) {
      throw new BadInputException(
          folder.toString(), "is no folder of the project", "move it out of the way");
    }
  }

  private String write(StartFile file) throws IOException {
    Path target = root.resolve(file.path());
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      AtomicFile.write(target, file.text());
      return "written  " + file.path();
    }
    boolean older = file.path().endsWith(".schema.json") && !holds(target, file.text());
    return "kept     "
        + file.path()
        + (older ? " (another version; delete it and run init again)" : "");
  }

  private boolean holds(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return tree.holdsFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }
}
