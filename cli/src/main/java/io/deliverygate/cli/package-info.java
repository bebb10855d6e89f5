/**
 * The {@code delivery-gate} command: a front end that says what it was told, and exits. Enter at
 * {@code DeliveryGate}, which turns whatever goes wrong into one line and exit code 2; each
 * subcommand is a class called {@code ...Command}. {@code GoverningOptions} are those that say what
 * judges; what is done with a project is the same for every front end and lies in {@code
 * io.deliverygate.project}.
 */
@NullMarked
package io.deliverygate.cli;

import org.jspecify.annotations.NullMarked;
