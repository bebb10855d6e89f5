package io.deliverygate.rules.sequence;

/**
 * That a step has not begun and nothing keeps it from beginning.
 *
 * @param id the step
 */
public record Possible(String id) {}
