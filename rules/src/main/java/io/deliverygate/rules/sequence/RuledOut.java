package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import io.deliverygate.rules.Foreseen;

/**
 * That a step is not possible any more.
 *
 * @param id the step
 * @param by the step that ruled it out by ending
 * @param on when that was
 */
public record RuledOut(String id, String by, Day on) implements Foreseen {}
