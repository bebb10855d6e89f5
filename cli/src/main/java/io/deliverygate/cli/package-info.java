/**
 * The {@code delivery-gate} command: a front end that collects, evaluates, writes, and exits. Enter
 * at {@code DeliveryGate}, which turns whatever goes wrong into one line and exit code 2; each
 * subcommand is a class called {@code ...Command}. {@code GoverningOptions} are those that say what
 * judges.
 */
@NullMarked
package io.deliverygate.cli;

import org.jspecify.annotations.NullMarked;
