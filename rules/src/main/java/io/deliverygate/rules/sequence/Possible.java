package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import io.deliverygate.rules.Foreseen;

/**
 * That a step has not begun and nothing keeps it from beginning.
 *
 * @param id the step
 * @param since since when; unknown where nothing of the initiative has begun
 */
public record Possible(String id, Day since) implements Foreseen {}
