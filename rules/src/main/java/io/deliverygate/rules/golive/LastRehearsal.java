package io.deliverygate.rules.golive;

import io.deliverygate.fact.RollbackRehearsal;

/** A rehearsal that passed, on the last day on which one did. */
public record LastRehearsal(RollbackRehearsal rehearsal) {}
