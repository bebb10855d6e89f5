package io.jenkins.plugins.deliverygate.release;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Job;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.TaskListener;
import hudson.model.queue.QueueTaskFuture;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.WaiverNote;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuardProperty;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import io.jenkins.plugins.deliverygate.verdict.VerdictFile;
import io.jenkins.plugins.deliverygate.verdict.VerdictListener;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** A job {@code shop} whose builds come to verdicts, and release jobs that wait for them. */
final class Releases {

  static final String REVISION = "0123456789abcdef0123456789abcdef01234567";
  static final String ARTIFACT = "ab".repeat(32);

  private final JenkinsRule jenkins;
  private final WorkflowJob shop;

  Releases(JenkinsRule jenkins) throws Exception {
    this.jenkins = jenkins;
    Job<?, ?> known = jenkins.jenkins.getItemByFullName("shop", Job.class);
    this.shop = known == null ? pipeline("shop", "echo 'built'") : (WorkflowJob) known;
  }

  WorkflowJob shop() {
    return shop;
  }

  WorkflowJob pipeline(String name, String script) throws Exception {
    WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
    job.setDefinition(new CpsFlowDefinition(script, true));
    return job;
  }

  /** A Pipeline that waits for verdicts of {@code shop}. */
  WorkflowJob release(String name, String script) throws Exception {
    WorkflowJob job = pipeline(name, script);
    guard(job, new ReleaseGuard("REVISION", "shop"));
    return job;
  }

  static void guard(Job<?, ?> job, ReleaseGuard guard) throws Exception {
    parameter(job);
    job.addProperty(new ReleaseGuardProperty(guard));
  }

  static void parameter(Job<?, ?> job) throws Exception {
    job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("REVISION")));
  }

  /** A build of {@code shop} that comes to these. */
  WorkflowRun verdicts(Verdict... verdicts) throws Exception {
    WorkflowRun run = jenkins.buildAndAssertSuccess(shop);
    for (Verdict verdict : verdicts) {
      record(run, verdict, List.of());
    }
    return run;
  }

  /** As the step does it. */
  static void record(Run<?, ?> run, Verdict verdict, List<String> artifacts) throws Exception {
    RecordedVerdict recorded = RecordedVerdict.of("", VerdictFile.next(run), verdict, artifacts);
    VerdictListener.keep(run, recorded, verdict, TaskListener.NULL);
  }

  static Verdict verdict(GateStatus status) {
    return verdict(status, Instant.now());
  }

  static Verdict verdict(GateStatus status, Instant at) {
    return verdict("shop", at, List.of(), gate("done", status));
  }

  static Verdict verdict(String name, Instant at, List<String> incomplete, GateVerdict... gates) {
    return Verdict.of(
        new Verdict.Subject(name, "2.1.0", REVISION),
        at,
        Verdict.PolicyRef.NONE,
        "",
        List.of(gates),
        incomplete);
  }

  static Verdict excused(Instant until) {
    return verdict(GateStatus.WARNING)
        .with(
            List.of(
                new EmergencyNote(
                    "E-1", "fire", "ann", "bob", until.minusSeconds(3600), until, "", "", "")));
  }

  static Verdict waived(Instant until) {
    return verdict(GateStatus.PASSED)
        .with(
            List.of(),
            List.of(new WaiverNote("W-1", "DONE-01", "PAY-1", "soon", "ann", "bob", until, 1)),
            List.of());
  }

  static GateVerdict gate(String id, GateStatus status) {
    return new GateVerdict(id, status, true, List.of());
  }

  /** Puts a build into the queue, and lets the queue look at it. */
  static QueueTaskFuture<?> schedule(Job<?, ?> job, String revision) {
    Queue.Item item =
        ParameterizedJobMixIn.scheduleBuild2(
            job, 0, new ParametersAction(new StringParameterValue("REVISION", revision)));
    assertThat(item).isNotNull();
    Queue.getInstance().maintain();
    return item.getFuture();
  }

  /** Why the one item of the queue waits; empty where the queue is empty. */
  static String why() {
    Queue.getInstance().maintain();
    Queue.Item[] items = Jenkins.get().getQueue().getItems();
    return items.length == 0 ? "" : items[0].getWhy();
  }

  /** Waits for a build that may go. */
  Run<?, ?> succeeds(QueueTaskFuture<?> build) throws Exception {
    return jenkins.assertBuildStatusSuccess((Run<?, ?>) build.get(1, TimeUnit.MINUTES));
  }

  static void clear() {
    Jenkins.get().getQueue().clear();
  }
}
