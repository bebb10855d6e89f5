package io.deliverygate.maven;

import io.deliverygate.io.BadInputException;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a commented {@code delivery-gate.yaml} and {@code delivery/*.yaml} to the reactor's root,
 * fitted to what the project has. A file that exists is kept.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  private final MavenSession session;
  private final MojoExecution execution;

  @Inject
  InitMojo(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException {
    try {
      new GateStart(Reactor.of(session, execution)).write().forEach(getLog()::info);
    } catch (BadInputException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("files could not be written: " + e.getMessage(), e);
    }
  }
}
