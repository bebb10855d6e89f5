/** What the rules of the definition of ready conclude on the way. */
@NullMarked
package io.deliverygate.rules.ready;

import org.jspecify.annotations.NullMarked;
