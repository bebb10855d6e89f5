package io.deliverygate.rules.framing;

import io.deliverygate.fact.Story;

/** A story that is refined, has not begun and is in no sprint that runs or is over. */
public record Waiting(Story story) {}
