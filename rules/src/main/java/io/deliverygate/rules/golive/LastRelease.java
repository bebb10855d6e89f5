package io.deliverygate.rules.golive;

import io.deliverygate.fact.Day;

/** The last deployment of another version that stayed in production, and its day. */
public record LastRelease(String version, Day day) {}
