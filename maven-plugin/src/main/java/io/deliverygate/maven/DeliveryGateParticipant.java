package io.deliverygate.maven;

import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;

/**
 * With {@code <extensions>true</extensions>} an unsafe deployment is refused before the first
 * module is built; without it, when the first module comes to the gate.
 */
@Named("delivery-gate")
@Singleton
public final class DeliveryGateParticipant extends AbstractMavenLifecycleParticipant {

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    try {
      DeployArrangement.of(session).refuseEarlyDeployment();
    } catch (io.deliverygate.io.BadInputException e) {
      throw new MavenExecutionException(
          String.valueOf(e.getMessage()), session.getRequest().getPom());
    }
  }
}
