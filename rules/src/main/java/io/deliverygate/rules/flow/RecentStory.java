package io.deliverygate.rules.flow;

import io.deliverygate.fact.Story;

/** A story that is not declined and was begun or finished on one of the days that are looked at. */
public record RecentStory(Story story) {}
