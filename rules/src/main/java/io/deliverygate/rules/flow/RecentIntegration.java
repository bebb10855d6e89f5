package io.deliverygate.rules.flow;

import io.deliverygate.fact.Integration;

/** An integration on one of the days that are looked at. */
public record RecentIntegration(Integration integration) {}
