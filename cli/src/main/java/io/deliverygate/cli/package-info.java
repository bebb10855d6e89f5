/** The {@code delivery-gate} command: a front end that collects, evaluates, writes, and exits. */
@NullMarked
package io.deliverygate.cli;

import org.jspecify.annotations.NullMarked;
