package io.deliverygate.fact;

/**
 * The days for which git was asked what was integrated into the main branch.
 *
 * @param from the first whole day
 * @param to the last one, which need not be over
 */
public record IntegrationWindow(Day from, Day to, String source) implements Fact {}
