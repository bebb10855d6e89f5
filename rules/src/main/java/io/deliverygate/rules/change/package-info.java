/**
 * What a change makes of the rules that judge it: {@link io.deliverygate.rules.change.RuleChanges}
 * compares the rules in force with those at the base, as the DRL that they become.
 */
@NullMarked
package io.deliverygate.rules.change;

import org.jspecify.annotations.NullMarked;
