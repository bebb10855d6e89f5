package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;

/**
 * That customers take part today.
 *
 * @param since the first day on which any of them did, as far as one is known
 */
public record Customers(Day since) {}
