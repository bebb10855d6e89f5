package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * That something which a step needs is there.
 *
 * @param id the step
 * @param on since when
 */
public record Freed(String id, Day on) {}
