package io.deliverygate.rules;

/**
 * A conclusion of rules about what comes next, which the plan of the verdict shows. Whatever stands
 * when all rules have run is taken.
 */
public interface Foreseen {}
