package io.jenkins.plugins.deliverygate.run;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import hudson.util.ArgumentListBuilder;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import io.jenkins.plugins.deliverygate.verdict.VerdictFile;
import io.jenkins.plugins.deliverygate.verdict.VerdictListener;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jenkins.MasterToSlaveFileCallable;
import jenkins.model.Jenkins;

/**
 * One evaluation: sends to the agent what the administrator says and what people approved, runs the
 * command there, and records the verdict that comes back. The verdict comes through the standard
 * output of the process, never from a file that the build could write.
 */
public final class AgentEvaluation {

  private final StepSettings settings;
  private final Run<?, ?> run;
  private final FilePath workspace;
  private final TaskListener listener;
  private final String cookie;

  /**
   * An evaluation.
   *
   * @param cookie marks its process on the agent; the same where it is repeated after a restart
   */
  public AgentEvaluation(
      StepSettings settings,
      Run<?, ?> run,
      FilePath workspace,
      TaskListener listener,
      String cookie) {
    this.settings = settings;
    this.run = run;
    this.workspace = workspace;
    this.listener = listener;
    this.cookie = cookie;
  }

  /**
   * Evaluates and records.
   *
   * @throws AbortException where it cannot even be tried; the message says why and what to do
   */
  public RecordedVerdict verdict() throws IOException, InterruptedException {
    Node node = node();
    FilePath project = project();
    FilePath folder = folder(node);
    FilePath scratch = scratch(folder);
    scratch.mkdirs();
    try {
      return evaluate(node, folder, project, scratch);
    } finally {
      clear(scratch);
    }
  }

  /**
   * In the agent's own folder and not beside the workspace, which can be a folder within the
   * repository: nothing of it may be taken for a part of the project.
   */
  private static FilePath folder(Node node) throws AbortException {
    FilePath root = node.getRootPath();
    if (root == null) {
      throw new AbortException("deliveryGate: the agent is gone; run it again");
    }
    return root.child("delivery-gate");
  }

  private FilePath scratch(FilePath folder) {
    return folder.child("run-" + cookie);
  }

  /** What is left there does no harm, so it never hides why an evaluation ended. */
  private void clear(FilePath scratch) throws InterruptedException {
    try {
      scratch.deleteRecursive();
    } catch (IOException e) {
      listener.getLogger().println("Delivery Gate: could not delete " + scratch + ": " + e);
    }
  }

  /** Ends the process that an interrupted evaluation left behind. */
  void endLeftOver() throws IOException, InterruptedException {
    Node node = node();
    node.createLauncher(listener).kill(Map.of(AgentProcess.COOKIE, cookie));
    clear(scratch(folder(node)));
  }

  /** Rules of a workspace run on an agent, never beside the controller. */
  private Node node() throws AbortException {
    Computer computer = workspace.toComputer();
    Node node = computer == null ? null : computer.getNode();
    if (node == null) {
      throw new AbortException(
          "deliveryGate: the agent is gone; run it again on one that is there");
    }
    if (node == Jenkins.get() && !DeliveryGateConfiguration.get().isOnBuiltInNode()) {
      throw new AbortException(
          "deliveryGate: this build runs on the built-in node, where rules of a workspace could read"
              + " what Jenkins keeps; run it on an agent, or let an administrator allow it under"
              + " Manage Jenkins, Delivery Gate");
    }
    return node;
  }

  private FilePath project() throws IOException, InterruptedException {
    String directory = settings.directory();
    if (directory.isEmpty()) {
      return workspace;
    }
    FilePath project = workspace.child(directory);
    if (!workspace.isDescendant(directory) || !project.isDirectory()) {
      throw new AbortException(
          "deliveryGate: directory '" + directory + "' is no folder of the workspace; name one");
    }
    return project;
  }

  private RecordedVerdict evaluate(Node node, FilePath folder, FilePath project, FilePath scratch)
      throws IOException, InterruptedException {
    SentAlong sent = SentAlong.to(scratch, run);
    ArgumentListBuilder arguments = arguments(CommandJar.in(folder), project);
    sent.arguments().forEach(arguments::add);
    VerdictFile file = VerdictFile.next(run);
    AgentProcess process =
        new AgentProcess(node.createLauncher(listener), scratch, limits(), cookie);
    AgentProcess.End end;
    try (OutputStream verdict = file.open()) {
      end = process.run(arguments, verdict, listener);
    }
    listener.getLogger().print(end.errors());
    leaveReports(scratch.child("out"), project);
    Verdict verdict = Reading.of(file, end, limits()).orNotEvaluated(run);
    RecordedVerdict recorded =
        RecordedVerdict.of(
            settings.name(), file, verdict, ArtifactDigests.of(project, settings.artifacts()));
    VerdictListener.keep(run, recorded, verdict, listener);
    return recorded;
  }

  /** For scripts that archive them; nothing here reads them again. */
  private void leaveReports(FilePath reports, FilePath project) throws InterruptedException {
    try {
      if (reports.isDirectory()) {
        reports.copyRecursiveTo(project.child("target/delivery-gate"));
      }
    } catch (IOException e) {
      listener.getLogger().println("Delivery Gate: could not leave its reports: " + e);
    }
  }

  private static AgentProcess.Limits limits() {
    DeliveryGateConfiguration admin = DeliveryGateConfiguration.get();
    return new AgentProcess.Limits(
        admin.getHeapMegabytes(), Duration.ofMinutes(admin.getMinutes()), Reading.MOST_BYTES);
  }

  private ArgumentListBuilder arguments(FilePath jar, FilePath project)
      throws IOException, InterruptedException {
    ArgumentListBuilder arguments =
        new ArgumentListBuilder()
            .add(project.act(new JavaOfAgent()))
            .add("-Xmx" + limits().heapMegabytes() + "m")
            .add("-XX:+ExitOnOutOfMemoryError")
            .add("-Dfile.encoding=UTF-8")
            .add("-XX:+UseSerialGC")
            .add("-jar", jar.getRemote())
            .add("check", project.getRemote(), "--format", "json");
    settings.gates().forEach(gate -> arguments.add("--gate=" + gate));
    add(arguments, "--policy", settings.policy(), project);
    add(arguments, "--records", settings.records(), project);
    return arguments;
  }

  private static void add(
      ArgumentListBuilder arguments, String option, String path, FilePath project) {
    if (!path.isEmpty()) {
      arguments.add(option + "=" + project.child(path).getRemote());
    }
  }

  /** The JVM that the agent itself runs in: the build has no say in it. */
  private static final class JavaOfAgent extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String invoke(File file, VirtualChannel channel) {
      return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
  }
}
