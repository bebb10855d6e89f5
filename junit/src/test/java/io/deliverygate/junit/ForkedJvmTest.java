package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the listener with JUnit 5, and in several JVMs at once. */
class ForkedJvmTest {

  @TempDir Path folder;
  private GivenRun run;

  @BeforeEach
  void setUp() {
    run = new GivenRun(folder.resolve("target/delivery-gate/verified-criteria.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10", "5.14"})
  void shouldWorkWithJUnit5(String version) throws Exception {
    end(start(version, List.of(), Samples.Plain.class, Samples.Invoked.class, Samples.Spelt.class));

    GivenRun here = new GivenRun(folder.resolve("here.json"));
    here.of(Samples.Plain.class, Samples.Invoked.class, Samples.Spelt.class);
    assertThat(run.told()).hasSize(16).isEqualTo(here.told());
  }

  @Test
  void shouldLoseNoResultWhenJvmsRunSideBySide() throws Exception {
    List<Process> forks = new ArrayList<>();
    for (Class<?> sample :
        List.of(Samples.Plain.class, Samples.Other.class, Samples.OnTheClass.class)) {
      forks.add(start("5.14", List.of(), sample));
    }
    for (Process fork : forks) {
      end(fork);
    }

    assertThat(run.told()).hasSize(4 + 1 + 5);
  }

  @Test
  void shouldLeaveNoOldResultOfATestThatCrashes() throws Exception {
    end(start("5.14", List.of(), Samples.Crashing.class, Samples.Other.class));
    assertThat(run.told()).hasSize(2);

    int exit =
        end(start("5.14", List.of("-DdeliveryGate.test.crash=true"), Samples.Crashing.class));

    assertThat(exit).isEqualTo(3);
    assertThat(run.told()).containsExactly("S-6/AC-2 Samples$Other.passes PASSED 1");
  }

  @Test
  void shouldWriteIntoTheModulesFolderWhereTheBuildNamesIt() throws Exception {
    Path module = Files.createDirectory(folder.resolve("module"));

    end(start("5.14", List.of("-Dbasedir=" + module), Samples.Other.class));

    Path there = module.resolve("target/delivery-gate/verified-criteria.json");
    assertThat(new GivenRun(there).told()).hasSize(1);
    assertThat(run.file()).doesNotExist();
  }

  @Test
  void shouldWriteWhereTheSystemPropertySays() throws Exception {
    end(start("5.14", List.of("-DdeliveryGate.verifiedCriteria=there.json"), Samples.Other.class));

    assertThat(new GivenRun(folder.resolve("there.json")).told()).hasSize(1);
    assertThat(run.file()).doesNotExist();
  }

  private Process start(String version, List<String> options, Class<?>... samples)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(version)));
    command.addAll(List.of("org.junit.platform.console.ConsoleLauncher", "execute"));
    for (Class<?> sample : samples) {
      command.add("--select-class=" + sample.getName());
    }
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
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
