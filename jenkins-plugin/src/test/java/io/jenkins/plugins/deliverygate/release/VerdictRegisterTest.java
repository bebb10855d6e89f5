package io.jenkins.plugins.deliverygate.release;

import static io.jenkins.plugins.deliverygate.release.Releases.REVISION;
import static io.jenkins.plugins.deliverygate.release.Releases.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What is kept, and where. */
@WithJenkins
class VerdictRegisterTest {

  private static final Released RELEASED = Released.of(REVISION).orElseThrow();

  private JenkinsRule jenkins;
  private Releases releases;

  @BeforeEach
  void start(JenkinsRule rule) throws Exception {
    jenkins = rule;
    releases = new Releases(rule);
  }

  @Test
  void shouldLoseNoneWhenManyComeAtOnce() throws Exception {
    WorkflowRun run = releases.verdicts();
    ExecutorService stages = Executors.newFixedThreadPool(8);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Callable<Void> one =
          () -> {
            Releases.record(run, verdict(GateStatus.PASSED), List.of());
            return null;
          };
      done.add(stages.submit(one));
    }
    for (Future<?> each : done) {
      each.get();
    }
    stages.shutdown();
    VerdictRegister.get().forget();

    assertThat(VerdictRegister.get().on(RELEASED)).hasSize(40);
  }

  @Test
  void shouldKeepTheNewestFifty() throws Exception {
    WorkflowRun run = releases.verdicts();
    for (int i = 0; i < 51; i++) {
      Releases.record(run, verdict(i == 0 ? GateStatus.FAILED : GateStatus.PASSED), List.of());
    }

    assertThat(VerdictRegister.get().on(RELEASED))
        .hasSize(50)
        .extracting(RegisteredVerdict::status)
        .containsOnly(GateStatus.PASSED);
  }

  @Test
  void shouldKeepNothingForWhatIsNoCommit() throws Exception {
    WorkflowRun run = releases.verdicts();
    Releases.record(
        run,
        Verdict.of(
            new Verdict.Subject("shop", "", "../../../users/x"),
            Instant.now(),
            Verdict.PolicyRef.NONE,
            "",
            List.of(Releases.gate("done", GateStatus.PASSED)),
            List.of()),
        List.of("../x"));

    try (Stream<Path> kept = Files.walk(folder())) {
      assertThat(kept.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void shouldWaitWhenWhatIsKeptCannotBeRead() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    Files.writeString(folder().resolve("revision").resolve(REVISION + ".xml"), "<broken");
    VerdictRegister.get().forget();
    WorkflowJob job = releases.release("release", "echo 'live'");

    Releases.schedule(job, REVISION);

    assertThat(Releases.why()).contains("cannot be read; see Jenkins' log");
    Releases.clear();
  }

  private Path folder() throws Exception {
    Path folder = jenkins.jenkins.getRootDir().toPath().resolve("delivery-gate/verdicts");
    return Files.createDirectories(folder);
  }
}
