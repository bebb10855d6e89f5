package io.jenkins.plugins.deliverygate.run;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Util;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jenkins.MasterToSlaveFileCallable;

/** The SHA-256 of the files that a verdict is for. */
final class ArtifactDigests extends MasterToSlaveFileCallable<ArrayList<String>> {

  private static final long serialVersionUID = 1L;

  private static final int MOST = 1000;

  private final String patterns;

  private ArtifactDigests(String patterns) {
    this.patterns = patterns;
  }

  /**
   * Hex SHA-256 of each file that matches; empty where nothing is asked for.
   *
   * @param patterns Ant patterns with commas between them
   * @throws IOException where none matches, or more than {@value #MOST} do
   */
  static List<String> of(FilePath project, String patterns)
      throws IOException, InterruptedException {
    return patterns.isEmpty() ? List.of() : project.act(new ArtifactDigests(patterns));
  }

  @Override
  public ArrayList<String> invoke(File folder, VirtualChannel channel) throws IOException {
    String[] files = Util.createFileSet(folder, patterns).getDirectoryScanner().getIncludedFiles();
    if (files.length == 0 || files.length > MOST) {
      throw new AbortException(
          "deliveryGate: artifacts '%s' match %d files; name between 1 and %d"
              .formatted(patterns, files.length, MOST));
    }
    ArrayList<String> digests = new ArrayList<>();
    for (String file : files) {
      try (InputStream content = Files.newInputStream(folder.toPath().resolve(file))) {
        digests.add(Digests.sha256(content));
      }
    }
    return digests;
  }
}
