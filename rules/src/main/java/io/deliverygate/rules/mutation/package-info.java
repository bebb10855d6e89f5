/**
 * Changes a rule base in small ways, one at a time, to see whether its tests notice: conditions
 * negated or dropped, comparisons moved, thresholds moved by one step.
 */
@NullMarked
package io.deliverygate.rules.mutation;

import org.jspecify.annotations.NullMarked;
