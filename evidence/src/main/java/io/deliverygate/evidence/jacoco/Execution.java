package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.Report;
import java.util.Set;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * What one file of execution data holds.
 *
 * @param report the file
 * @param data which probes of which classes ran
 * @param sessions JaCoCo's names of the JVMs that ran
 */
public record Execution(Report report, ExecutionDataStore data, Set<String> sessions) {

  public Execution {
    sessions = Set.copyOf(sessions);
  }
}
