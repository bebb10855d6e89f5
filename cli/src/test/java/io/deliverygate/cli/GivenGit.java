package io.deliverygate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository of the real git, with our merge driver. */
final class GivenGit {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Some Body",
          "GIT_AUTHOR_EMAIL", "some@body",
          "GIT_COMMITTER_NAME", "Some Body",
          "GIT_COMMITTER_EMAIL", "some@body",
          "GIT_EDITOR", "true");

  private final Path folder;
  private final List<String> lastWords = new ArrayList<>();

  GivenGit(Path folder) throws IOException {
    this.folder = folder;
    run("init", "-q", "-b", "main");
  }

  /** Sets the driver as docs/baseline.md says, with this JVM's class path in the command. */
  GivenGit withDriver(Path scratch) throws IOException {
    Path arguments = scratch.resolve("java-arguments");
    Files.writeString(
        arguments, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(
        "config",
        "merge.delivery-gate.driver",
        "'%s' '@%s' %s merge-baseline %%O %%A %%B"
            .formatted(java, arguments, DeliveryGate.class.getName()));
    Files.writeString(
        folder.resolve(".gitattributes"), "delivery/baseline/**/*.yaml merge=delivery-gate\n");
    return this;
  }

  /** Runs a command that has to succeed; what it printed. */
  String run(String... command) throws IOException {
    int exit = attempt(command);
    if (exit != 0) {
      throw new IllegalStateException("git " + List.of(command) + ": " + lastWords);
    }
    return String.join("\n", lastWords);
  }

  /** Runs a command; its exit code. */
  int attempt(String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of("git"));
    words.addAll(List.of(command));
    ProcessBuilder git = new ProcessBuilder(words).directory(folder.toFile());
    git.environment().putAll(SETTINGS);
    git.redirectErrorStream(true);
    git.redirectInput(new File("/dev/null"));
    Process process = git.start();
    lastWords.clear();
    lastWords.addAll(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList());
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void commit(String message) throws IOException {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
  }

  String id(String name) throws IOException {
    return run("rev-parse", name).strip();
  }
}
