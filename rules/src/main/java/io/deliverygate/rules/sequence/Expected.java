package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * That a recurring step should take place.
 *
 * @param id the step
 * @param since since when
 */
public record Expected(String id, Day since) {}
