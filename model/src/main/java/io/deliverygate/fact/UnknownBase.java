package io.deliverygate.fact;

/**
 * That there has to be a state which the change is based on, and nobody knows it: the clone lacks
 * the main branch, or the history up to where the work left it.
 *
 * @param reason why, as a clause
 */
public record UnknownBase(String reason, String source) implements Fact {}
