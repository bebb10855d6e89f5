package io.deliverygate.fact;

/**
 * Tests of one module ran classes of another, and no report of the other's coverage counts that.
 *
 * @param module whose classes ran
 * @param tests module whose tests ran them
 * @param source path of the execution data
 */
public record CoverageElsewhere(String module, String tests, String source) implements Fact {}
