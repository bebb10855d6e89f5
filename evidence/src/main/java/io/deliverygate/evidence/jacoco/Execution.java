package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.Report;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * What one file of execution data holds.
 *
 * @param report the file
 * @param data which probes of which classes ran
 */
public record Execution(Report report, ExecutionDataStore data) {}
