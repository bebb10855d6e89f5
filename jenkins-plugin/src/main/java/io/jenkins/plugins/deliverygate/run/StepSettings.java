package io.jenkins.plugins.deliverygate.run;

import java.io.Serializable;
import java.util.List;

/**
 * What a Pipeline or job says of one evaluation. Texts that are left out are empty.
 *
 * @param name how pages call the verdict; empty for the project's name
 * @param directory the project's folder within the workspace; empty for the current one
 * @param gates the gates to evaluate; none for what the policy says
 * @param policy the policy's file, relative to the project
 * @param records the records' folder, relative to the project
 * @param artifacts Ant patterns, relative to the project, of the files that the verdict is for
 * @param onFailure what becomes of the build when the gates do not pass
 */
public record StepSettings(
    String name,
    String directory,
    List<String> gates,
    String policy,
    String records,
    String artifacts,
    OnFailure onFailure)
    implements Serializable {

  public StepSettings {
    gates = List.copyOf(gates);
  }
}
