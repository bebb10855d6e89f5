package io.deliverygate.maven;

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
 * Explains a rule of the last verdict: what it asks, which facts it looked at, what was missing or
 * exceeded and by how much, and who set its parameters. Run {@code delivery-gate:check} first.
 */
@Mojo(name = "explain", requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  private final MavenSession session;
  private final MojoExecution execution;

  /** The rule, such as DONE-01. */
  @Parameter(property = "deliveryGate.rule", required = true)
  private String rule = "";

  /**
   * The project's policy, relative to the reactor's root; {@code delivery-gate.yaml} there where it
   * exists.
   */
  @Parameter(property = "deliveryGate.policy")
  private @Nullable String policy;

  /** The organisation's policy, relative to the reactor's root. */
  @Parameter(property = "deliveryGate.organisationPolicy")
  private @Nullable String organisationPolicy;

  /** Parameters set by hand, as the check was given them. */
  @Parameter(property = "deliveryGate.set")
  private @Nullable String set;

  @Inject
  ExplainMojo(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException {
    try {
      ReactorSetup.of(Reactor.of(session, execution))
          .policy(policy)
          .organisation(organisationPolicy)
          .values(set)
          .setup()
          .explain(rule, "delivery-gate:check")
          .forEach(getLog()::info);
    } catch (IOException | RuntimeException | Error e) {
      throw BrokenOff.by(e);
    }
  }
}
