/**
 * Rules that must not get through. They are only ever given to what judges them; each would leave a
 * trace if it ran, and do nothing else.
 */
@NullMarked
package io.deliverygate.rules.trust;

import org.jspecify.annotations.NullMarked;
