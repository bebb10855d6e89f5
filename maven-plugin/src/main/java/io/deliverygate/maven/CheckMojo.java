package io.deliverygate.maven;

import io.deliverygate.project.GovernedProject;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the gates on the evidence of the whole reactor, once, after its last module; fails the
 * build when an enforced gate fails. Every report is on disk by then, in {@code
 * target/delivery-gate} of the reactor's root.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;

  /** Skips the evaluation; what is then on disk is an error verdict that says so. */
  @Parameter(property = "deliveryGate.skip", defaultValue = "false")
  private boolean skip;

  /** Evaluates these gates and those they build on only; the verdict is then incomplete. */
  @Parameter(property = "deliveryGate.gates")
  private @Nullable List<String> gates;

  /**
   * The project's policy, relative to the reactor's root; {@code delivery-gate.yaml} there where it
   * exists.
   */
  @Parameter(property = "deliveryGate.policy")
  private @Nullable String policy;

  /**
   * The organisation's policy, relative to the reactor's root: the project's may only tighten what
   * it locks.
   */
  @Parameter(property = "deliveryGate.organisationPolicy")
  private @Nullable String organisationPolicy;

  /**
   * Parameters set by hand, such as {@code debt.duplication.percent.max=3,live.gates=done,debt}; a
   * value that is not stricter makes the verdict incomplete.
   */
  @Parameter(property = "deliveryGate.set")
  private @Nullable String set;

  /** The folder of the delivery records, relative to the reactor's root; {@code delivery} there. */
  @Parameter(property = "deliveryGate.records")
  private @Nullable String records;

  /**
   * The instant that counts as now, such as {@code 2026-03-01T12:00:00Z}; another one than now
   * makes the verdict incomplete.
   */
  @Parameter(property = "deliveryGate.at")
  private @Nullable String at;

  @Inject
  CheckMojo(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      check();
    } catch (IOException | RuntimeException | Error e) {
      throw BrokenOff.by(e);
    }
  }

  private void check() throws IOException, MojoExecutionException, MojoFailureException {
    Reactor reactor = Reactor.of(session, execution);
    Placeholder placeholder = new Placeholder(reactor);
    if (reactor.firstToCome()) {
      placeholder.begin();
      DeployArrangement.of(session).refuseEarlyDeployment();
    }
    if (!reactor.lastToCome(project)) {
      return;
    }
    if (skip) {
      placeholder.skipped();
      getLog().warn("Delivery Gate: skipped by deliveryGate.skip; nothing was evaluated");
      return;
    }
    getLog().debug("Delivery Gate: loading the rule base");
    GovernedProject governed =
        ReactorSetup.of(reactor)
            .policy(policy)
            .organisation(organisationPolicy)
            .values(set)
            .records(records)
            .gates(gates)
            .setup()
            .read();
    Instant now = ReactorSetup.now();
    Verdict verdict = governed.judge(governed.collect(now), ReactorSetup.at(at, now));
    new BuildOutcome(getLog()).report(verdict, reactor.reports());
  }
}
