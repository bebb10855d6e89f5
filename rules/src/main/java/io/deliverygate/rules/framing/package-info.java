/**
 * What the rules of the gate <i>framing</i> count by. Enter at the DRL files of the same folder
 * among the resources.
 */
@NullMarked
package io.deliverygate.rules.framing;

import org.jspecify.annotations.NullMarked;
