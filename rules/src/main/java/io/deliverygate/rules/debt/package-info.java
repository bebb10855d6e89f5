/**
 * The arithmetic of the debt gate: what fixing takes, and what building the code base took.
 *
 * <p>The gate's DRL enters at {@link io.deliverygate.rules.debt.Flaws}, {@link
 * io.deliverygate.rules.debt.RemediationEffort}, {@link io.deliverygate.rules.debt.DebtRatio} and
 * {@link io.deliverygate.rules.debt.DebtChange}; who records a baseline at {@link
 * io.deliverygate.rules.debt.DebtRecording}, which uses the same.
 */
@NullMarked
package io.deliverygate.rules.debt;

import org.jspecify.annotations.NullMarked;
