package io.deliverygate.rules.framing;

import io.deliverygate.fact.Technology;

/** A technology that stands in no list of what the organisation allows. */
public record Unlisted(Technology technology) {}
