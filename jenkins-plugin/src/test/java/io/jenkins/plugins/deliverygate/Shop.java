package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.FilePath;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.TopLevelItem;
import hudson.model.queue.QueueTaskFuture;
import hudson.slaves.DumbSlave;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * Projects of the tests, on an agent labelled {@code build} that is a process of its own. {@code
 * shop} has one rule: an epic may take 40 points. The evaluation of {@code endless} never ends.
 */
public final class Shop {

  private final JenkinsRule jenkins;

  private Shop(JenkinsRule jenkins) {
    this.jenkins = jenkins;
  }

  /** With an agent for it. */
  public static Shop in(JenkinsRule jenkins) throws Exception {
    DumbSlave agent = jenkins.createOnlineSlave(Label.get("build"));
    agent.setNumExecutors(2);
    return new Shop(jenkins);
  }

  /** A Pipeline whose script runs on the agent, in a workspace that holds the project shop. */
  public WorkflowJob job(String name, String script) throws Exception {
    return job(name, "shop", script);
  }

  /** The same with another project, in a folder of its name. */
  public WorkflowJob job(String name, String project, String script) throws Exception {
    return pipeline(name, project, "node('build') { " + script + " }");
  }

  /** The same with the whole script. */
  public WorkflowJob pipeline(String name, String project, String script) throws Exception {
    WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
    job.setDefinition(new CpsFlowDefinition(script, true));
    copy(project, workspace(job));
    return job;
  }

  /** The workspace of a job on the agent. */
  public FilePath workspace(TopLevelItem job) {
    return jenkins.jenkins.getNodes().get(0).getWorkspaceFor(job);
  }

  /** Copies a project into a workspace, and commits it: the workspace is a git work tree. */
  public static void copy(String project, FilePath workspace) throws Exception {
    new FilePath(new File("src/test/resources/projects", project))
        .copyRecursiveTo(workspace.child(project));
    git(workspace, "init", "-q", "-b", "main");
    git(workspace, "add", "-A");
    git(
        workspace,
        "-c",
        "user.name=Bob",
        "-c",
        "user.email=bob@example.com",
        "commit",
        "-q",
        "-m",
        "the " + project);
  }

  private static void git(FilePath workspace, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", workspace.getRemote()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** Makes an epic of the project so large that the gate fails. */
  public void spoil(TopLevelItem job) throws Exception {
    write(job, "delivery/backlog.yaml", "epics: [{id: E-1, title: Pay by card, effort: 41}]\n");
  }

  /** Writes a file of the project. */
  public void write(TopLevelItem job, String file, String content) throws Exception {
    workspace(job).child("shop").child(file).write(content, StandardCharsets.UTF_8.name());
  }

  /** Builds it, and expects a result. */
  public WorkflowRun build(WorkflowJob job, Result expected) throws Exception {
    QueueTaskFuture<WorkflowRun> build = job.scheduleBuild2(0);
    assertThat(build).isNotNull();
    return jenkins.assertBuildStatus(expected, build);
  }

  /** Waits until the command evaluates in a workspace. */
  public static void awaitEvaluation(FilePath workspace) {
    awaitThat(() -> evaluations(workspace).findAny().isPresent());
  }

  /** Waits for something of an agent, which can be slow to start. */
  public static void awaitThat(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(2)).until(condition);
  }

  /** Processes of the command that evaluate in a workspace. */
  public static Stream<ProcessHandle> evaluations(FilePath workspace) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(workspace.getRemote()));
  }
}
