package io.deliverygate.evidence.git;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/** Finds the project of the base that a folder of today is a copy of. */
final class Copies {

  private static final Set<String> NOT_LOOKED_INTO =
      Set.of(".git", ".gradle", "target", "build", "node_modules");
  private static final int MOST_FILES = 2000;
  private static final long MOST_BYTES = 1L << 20;

  private final OpenProject open;
  private final BaseProjects projects;

  Copies(OpenProject open, BaseProjects projects) {
    this.open = open;
    this.projects = projects;
  }

  /** The project whose code makes up most of this one's. */
  Optional<String> original() throws IOException {
    Optional<String> original = Optional.empty();
    double most = 0;
    CopiedLines today = projects.folders().isEmpty() ? new CopiedLines() : today();
    for (String folder : projects.folders()) {
      double share = then(folder).inCopy(today).orElse(0.0);
      if (share > most) {
        original = Optional.of(folder);
        most = share;
      }
    }
    return original;
  }

  private CopiedLines then(String folder) throws IOException {
    CopiedLines lines = new CopiedLines();
    int left = MOST_FILES;
    for (String path : projects.tree().all()) {
      if (left > 0 && isCode(path, folder) && projects.owns(folder, path)) {
        left--;
        Optional<byte[]> content = projects.tree().file(path, MOST_BYTES);
        content.ifPresent(bytes -> lines.add(path, bytes));
      }
    }
    return lines;
  }

  private static boolean isCode(String path, String folder) {
    String inside =
        folder.isEmpty() ? path : path.substring(Math.min(path.length(), folder.length() + 1));
    return !inside.startsWith(ProjectFiles.RECORDS + "/") && !inside.equals(ProjectFiles.POLICY);
  }

  private CopiedLines today() throws IOException {
    CopiedLines lines = new CopiedLines();
    Path top = open.repository().getWorkTree().toPath();
    Path project = top.resolve(open.folder());
    if (Files.isDirectory(project)) {
      Files.walkFileTree(project, new TakingIn(top, lines));
    }
    return lines;
  }

  /** Takes in the files of today. */
  private final class TakingIn extends SimpleFileVisitor<Path> {

    private final Path top;
    private final CopiedLines lines;

    TakingIn(Path top, CopiedLines lines) {
      this.top = top;
      this.lines = lines;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String path = label(folder);
      boolean other = projects.holds(path) && !path.equals(open.folder());
      return other || NOT_LOOKED_INTO.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()
          && attributes.size() <= MOST_BYTES
          && isCode(label(file), open.folder())) {
        lines.add(label(file), Files.readAllBytes(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    private String label(Path path) {
      return ProjectLayout.label(top, path);
    }
  }
}
