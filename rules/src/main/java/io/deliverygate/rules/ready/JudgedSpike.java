package io.deliverygate.rules.ready;

import io.deliverygate.fact.Spike;

/** A spike that is chosen for the coming sprint, is under way or is over. */
public record JudgedSpike(Spike spike) {}
