package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.model.Result;
import hudson.model.queue.QueueTaskFuture;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import java.io.BufferedWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Many builds at once, and huge reports: what the controller keeps of them. Takes minutes. */
@Tag("soak")
@WithJenkins
class SoakTest {

  private static final int BUILDS = 50;
  private static final long MEGABYTE = 1024 * 1024;

  private JenkinsRule jenkins;
  private Shop shop;

  @BeforeEach
  void startAnAgent(JenkinsRule rule) throws Exception {
    jenkins = rule;
    jenkins.timeout = 0;
    shop = Shop.in(rule);
  }

  /** What a controller holds. */
  private record Level(long heapMegabytes, int threads, int classes) {

    static Level now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Level(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  @Test
  void shouldJudgeFiftyBuildsAtOnceAndKeepNothingOfThem() throws Exception {
    List<WorkflowJob> jobs = new ArrayList<>();
    for (int i = 0; i < BUILDS; i++) {
      jobs.add(shop.job("job-" + i, "deliveryGate directory: 'shop', onFailure: 'unstable'"));
      if (i % 2 == 1) {
        shop.spoil(jobs.get(i));
      }
    }
    buildAll(jobs);
    Level before = Level.now();

    buildAll(jobs);

    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(5))
        .untilAsserted(() -> assertLevel(before, Level.now()));
  }

  private void buildAll(List<WorkflowJob> jobs) throws Exception {
    List<QueueTaskFuture<WorkflowRun>> builds = new ArrayList<>();
    for (WorkflowJob job : jobs) {
      builds.add(job.scheduleBuild2(0));
    }
    for (int i = 0; i < jobs.size(); i++) {
      boolean spoilt = i % 2 == 1;
      WorkflowRun run =
          jenkins.assertBuildStatus(spoilt ? Result.UNSTABLE : Result.SUCCESS, builds.get(i));
      assertThat(run.getAction(DeliveryGateAction.class).verdicts())
          .singleElement()
          .extracting(verdict -> verdict.status())
          .isEqualTo(spoilt ? GateStatus.FAILED : GateStatus.PASSED);
    }
  }

  /** A few threads of pools and classes of scripts come and go with every build of Jenkins. */
  private static void assertLevel(Level before, Level after) {
    System.out.println("level before " + before + ", after " + after);
    assertThat(after.heapMegabytes()).isLessThanOrEqualTo(before.heapMegabytes() + 20);
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 5);
    assertThat(after.classes()).isLessThanOrEqualTo(before.classes() + 200);
  }

  @Test
  void shouldStayLevelWhenAReportHasTenMillionFindings() throws Exception {
    WorkflowJob small = shop.job("small", "deliveryGate directory: 'shop', onFailure: 'report'");
    WorkflowJob job = shop.job("large", "deliveryGate directory: 'shop', onFailure: 'report'");
    for (WorkflowJob each : List.of(small, job)) {
      shop.write(
          each,
          "delivery-gate.yaml",
          "gates: {debt: enforced}\nevidence: {expected: [findings]}\n");
    }
    findings(Path.of(shop.workspace(small).child("shop/target/pmd.xml").getRemote()), 10);
    WorkflowRun few = shop.build(small, Result.SUCCESS);
    jenkins.assertLogContains("10 findings", few);
    findings(Path.of(shop.workspace(job).child("shop/target/pmd.xml").getRemote()), 10_000_000);
    Level before = Level.now();

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    assertThat(run.getAction(DeliveryGateAction.class).verdicts().get(0).status())
        .isIn(GateStatus.FAILED, GateStatus.ERROR);
    jenkins.assertLogNotContains("delivery-gate.yaml", run);
    assertLevel(before, Level.now());
  }

  private static void findings(Path file, int count) throws Exception {
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\"?>\n<pmd version=\"7.0.0\">\n<file name=\"A.java\">\n");
      for (int i = 1; i <= count; i++) {
        out.write(
            "<violation beginline=\""
                + i
                + "\" endline=\""
                + i
                + "\" begincolumn=\"1\""
                + " endcolumn=\"2\" rule=\"R\" ruleset=\"S\" priority=\"1\">m</violation>\n");
      }
      out.write("</file>\n</pmd>\n");
    }
  }
}
