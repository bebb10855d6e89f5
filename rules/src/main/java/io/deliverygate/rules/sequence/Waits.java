package io.deliverygate.rules.sequence;

/**
 * That a step cannot begin yet.
 *
 * @param id the step
 * @param what the step or hypothesis that it waits for
 */
public record Waits(String id, String what) {}
