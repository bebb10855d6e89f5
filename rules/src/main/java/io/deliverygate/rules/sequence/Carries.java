package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * That scope may rest on a hypothesis.
 *
 * @param hypothesis its id
 * @param from since when
 */
public record Carries(String hypothesis, Day from) {}
