package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import hudson.model.queue.QueueTaskFuture;
import hudson.slaves.DumbSlave;
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * A small project on an agent, with a rule of its own: an epic may take 40 points. The agent is a
 * process of its own, labelled {@code build}; the project lies in {@code shop} of the workspace.
 */
public final class Shop {

  private static final File PROJECT = new File("src/test/resources/projects/shop");

  private final JenkinsRule jenkins;

  private Shop(JenkinsRule jenkins) {
    this.jenkins = jenkins;
  }

  /** With an agent for it. */
  public static Shop in(JenkinsRule jenkins) throws Exception {
    DumbSlave agent = jenkins.createOnlineSlave(hudson.model.Label.get("build"));
    agent.setNumExecutors(2);
    return new Shop(jenkins);
  }

  /** A Pipeline whose script runs on the agent, in a workspace that holds the project. */
  public WorkflowJob job(String name, String script) throws Exception {
    WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
    job.setDefinition(new CpsFlowDefinition("node('build') { " + script + " }", true));
    copy(workspace(job));
    return job;
  }

  /** The workspace of a job on the agent. */
  public FilePath workspace(WorkflowJob job) {
    return jenkins.jenkins.getNodes().get(0).getWorkspaceFor(job);
  }

  private static void copy(FilePath workspace) throws Exception {
    new FilePath(PROJECT).copyRecursiveTo(workspace.child("shop"));
  }

  /** Makes an epic of the project so large that the gate fails. */
  public void spoil(WorkflowJob job) throws Exception {
    write(job, "delivery/backlog.yaml", "epics: [{id: E-1, title: Pay by card, effort: 41}]\n");
  }

  /** Writes a file of the project. */
  public void write(WorkflowJob job, String file, String content) throws Exception {
    workspace(job).child("shop").child(file).write(content, StandardCharsets.UTF_8.name());
  }

  /** Builds it, and expects a result. */
  public WorkflowRun build(WorkflowJob job, Result expected) throws Exception {
    QueueTaskFuture<WorkflowRun> build = job.scheduleBuild2(0);
    assertThat(build).isNotNull();
    return jenkins.assertBuildStatus(expected, build);
  }
}
