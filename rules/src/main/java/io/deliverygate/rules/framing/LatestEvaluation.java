package io.deliverygate.rules.framing;

import io.deliverygate.fact.Evaluation;

/** The last evaluation of its topic. */
public record LatestEvaluation(Evaluation evaluation) {}
