package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the listener with JUnit 5, and in several JVMs at once. */
@Timeout(120)
class ForkedJvmTest {

  @TempDir Path folder;
  private final List<Process> forks = new ArrayList<>();
  private GivenRun written;

  @BeforeEach
  void setUp() {
    written = new GivenRun(folder.resolve("target/delivery-gate/verified-criteria.json"));
  }

  @AfterEach
  void endForks() {
    forks.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10", "5.14"})
  void shouldWorkWithJUnit5(String version) throws Exception {
    run(version, List.of(), Samples.Plain.class, Samples.Invoked.class, Samples.Spelt.class);

    GivenRun here = new GivenRun(folder.resolve("here.json"));
    here.of(Samples.Plain.class, Samples.Invoked.class, Samples.Spelt.class);
    assertThat(written.told()).hasSize(16).isEqualTo(here.told());
  }

  @Test
  void shouldLoseNoResultWhenJvmsMergeSideBySide() throws Exception {
    Path shared = folder.resolve("shared.json");
    Process one =
        start(
            "5.14",
            List.of(),
            MergingFork.class.getName(),
            List.of(shared.toString(), "one", "two"));
    Process two =
        start(
            "5.14",
            List.of(),
            MergingFork.class.getName(),
            List.of(shared.toString(), "two", "one"));

    assertThat(List.of(end(one), end(two))).containsOnly(0);
    assertThat(new GivenRun(shared).told()).hasSize(2 * MergingFork.MERGES);
  }

  @Test
  void shouldLeaveNoOldResultOfATestThatCrashes() throws Exception {
    run("5.14", List.of(), Samples.Crashing.class, Samples.Other.class);
    assertThat(written.told()).hasSize(2);

    int exit = run("5.14", List.of("-DdeliveryGate.test.crash=true"), Samples.Crashing.class);

    assertThat(exit).isEqualTo(3);
    assertThat(written.told()).containsExactly("S-6/AC-2 Samples$Other.passes PASSED 1");
  }

  @Test
  void shouldWriteIntoTheModulesFolderWhereTheBuildNamesIt() throws Exception {
    Path module = Files.createDirectory(folder.resolve("module"));

    run("5.14", List.of("-Dbasedir=" + module), Samples.Other.class);

    Path there = module.resolve("target/delivery-gate/verified-criteria.json");
    assertThat(new GivenRun(there).told()).hasSize(1);
    assertThat(written.file()).doesNotExist();
  }

  @Test
  void shouldWriteWhereTheSystemPropertySays() throws Exception {
    run("5.14", List.of("-DdeliveryGate.verifiedCriteria=there.json"), Samples.Other.class);

    assertThat(new GivenRun(folder.resolve("there.json")).told()).hasSize(1);
    assertThat(written.file()).doesNotExist();
  }

  private int run(String version, List<String> options, Class<?>... samples) throws Exception {
    Stream<String> selected =
        Arrays.stream(samples).map(type -> "--select-class=" + type.getName());
    return end(
        start(
            version,
            options,
            "org.junit.platform.console.ConsoleLauncher",
            Stream.concat(Stream.of("execute"), selected).toList()));
  }

  private Process start(String version, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(version), main));
    command.addAll(arguments);
    Process fork =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    forks.add(fork);
    return fork;
  }

  private static String classPath(String version) {
    return String.join(
        File.pathSeparator,
        Path.of("target/junit", version + ".jar").toAbsolutePath().toString(),
        Path.of("target/classes").toAbsolutePath().toString(),
        Path.of("target/test-classes").toAbsolutePath().toString());
  }

  private static int end(Process fork) throws InterruptedException {
    return fork.waitFor();
  }
}
