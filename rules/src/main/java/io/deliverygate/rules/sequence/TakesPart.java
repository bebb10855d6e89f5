package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * Something that shows that customers take part today.
 *
 * @param what the participant, or the step that they take part in
 * @param since since when; may be unknown
 */
public record TakesPart(String what, Day since) {}
