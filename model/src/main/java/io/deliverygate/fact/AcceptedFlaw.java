package io.deliverygate.fact;

/**
 * A finding or duplicate that a baseline accepts.
 *
 * @param identity what it is known by
 */
public record AcceptedFlaw(String identity, String source) implements Fact {}
