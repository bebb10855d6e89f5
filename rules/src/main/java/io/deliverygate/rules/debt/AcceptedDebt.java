package io.deliverygate.rules.debt;

import java.math.BigDecimal;

/**
 * The remediation effort that the baseline as a whole accepts.
 *
 * @param minutes effort in minutes
 */
public record AcceptedDebt(BigDecimal minutes) {}
