package io.jenkins.plugins.deliverygate.run;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.TaskListener;
import hudson.util.ArgumentListBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the process of an evaluation may use. */
@WithJenkins
class AgentProcessTest {

  private static final long MOST_BYTES = 1000;

  @TempDir private Path scratch;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void start(JenkinsRule jenkins) {
    assertThat(jenkins.jenkins).isNotNull();
  }

  @Test
  void shouldEndTheProcessWhenItsTimeIsUp() throws Exception {
    AgentProcess.End end = run(Duration.ofSeconds(2), "while (true) {}");

    assertThat(end.exitCode()).isEqualTo(AgentProcess.TIMED_OUT);
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(process -> process.info().commandLine().orElse("").contains(scratch.toString()));
  }

  @Test
  void shouldTakeNoMoreOutputThanAVerdictMayBeLong() throws Exception {
    AgentProcess.End end =
        run(
            Duration.ofMinutes(2),
            "for (int i = 0; i < 500_000; i++) System.out.println(\"0123456789\");");

    assertThat(end.overflown()).isTrue();
    assertThat(end.exitCode()).isZero();
    assertThat(output.size()).isEqualTo((int) MOST_BYTES);
  }

  @Test
  void shouldTellExitCodeAndErrors() throws Exception {
    AgentProcess.End end =
        run(
            Duration.ofMinutes(2),
            "System.out.print(\"out\"); System.err.print(\"err\"); System.exit(7);");

    assertThat(end.exitCode()).isEqualTo(7);
    assertThat(end.errors()).endsWith("err");
    assertThat(end.overflown()).isFalse();
    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("out");
  }

  private AgentProcess.End run(Duration time, String code) throws Exception {
    Path program = scratch.resolve("Program.java");
    Files.writeString(
        program, "class Program { public static void main(String[] a) { " + code + " } }");
    AgentProcess process =
        new AgentProcess(
            new Launcher.LocalLauncher(TaskListener.NULL),
            new FilePath(scratch.toFile()),
            new AgentProcess.Limits(64, time, MOST_BYTES),
            UUID.randomUUID().toString());
    String java = new File(System.getProperty("java.home"), "bin/java").getPath();
    return process.run(
        new ArgumentListBuilder(java, program.toString()), output, TaskListener.NULL);
  }
}
