package io.deliverygate.fact;

import java.math.BigDecimal;

/**
 * The remediation effort that a baseline accepts.
 *
 * @param minutes effort in minutes
 */
public record AcceptedEffort(BigDecimal minutes, String source) implements Fact {}
