/** What a change makes of the rules that judge it. */
@NullMarked
package io.deliverygate.rules.change;

import org.jspecify.annotations.NullMarked;
