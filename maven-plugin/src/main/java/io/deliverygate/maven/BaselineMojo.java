package io.deliverygate.maven;

import io.deliverygate.baseline.CiServer;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records the accepted state of the debt in {@code delivery/baseline} of the reactor's root, for
 * review, from the reports of the last build: what was fixed is dropped, what is new is accepted
 * only on request. For people; it refuses to run on a continuous-integration server.
 */
@Mojo(name = "baseline", requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public final class BaselineMojo extends AbstractMojo {

  private final MavenSession session;
  private final MojoExecution execution;

  /** Accepts what is worse than the recorded baseline too, and lists it. */
  @Parameter(property = "deliveryGate.acceptNew", defaultValue = "false")
  private boolean acceptNew;

  /**
   * The project's policy, relative to the reactor's root; {@code delivery-gate.yaml} there where it
   * exists.
   */
  @Parameter(property = "deliveryGate.policy")
  private @Nullable String policy;

  /** The organisation's policy, relative to the reactor's root. */
  @Parameter(property = "deliveryGate.organisationPolicy")
  private @Nullable String organisationPolicy;

  /** The folder of the delivery records, relative to the reactor's root; {@code delivery} there. */
  @Parameter(property = "deliveryGate.records")
  private @Nullable String records;

  @Inject
  BaselineMojo(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException {
    try {
      CiServer.refuse(System.getenv());
      Reactor reactor = Reactor.of(session, execution);
      ReactorSetup.of(reactor)
          .policy(policy)
          .organisation(organisationPolicy)
          .records(records)
          .setup()
          .read()
          .recordBaseline(acceptNew, ReactorSetup.now())
          .forEach(getLog()::info);
    } catch (IOException | RuntimeException | Error e) {
      throw BrokenOff.by(e);
    }
  }
}
