package io.deliverygate.fact;

import java.time.Instant;

/**
 * That dependencies were scanned for known vulnerabilities.
 *
 * @param module module whose report it is
 * @param project what the report says was scanned, empty where it does not say
 * @param version the version that it says was scanned, empty where it does not say
 * @param at when
 * @param dependencies how many dependencies were looked at
 */
public record SecurityScan(
    String module, String project, String version, Instant at, int dependencies, String source)
    implements Fact {}
