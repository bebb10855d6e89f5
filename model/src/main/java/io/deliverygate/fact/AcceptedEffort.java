package io.deliverygate.fact;

import java.math.BigDecimal;

/**
 * The remediation effort that the baseline of a module accepts.
 *
 * @param module module whose baseline says so
 * @param minutes effort in minutes
 */
public record AcceptedEffort(String module, BigDecimal minutes, String source) implements Fact {}
