package io.deliverygate.rules.sequence;

import io.deliverygate.rules.Foreseen;

/**
 * That a step cannot begin because nothing carries its scope yet.
 *
 * @param id the step
 * @param hypothesis the hypothesis that it rests on
 */
public record Unproven(String id, String hypothesis) implements Foreseen {}
