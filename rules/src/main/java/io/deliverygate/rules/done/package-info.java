/** What rules of the gate done work out of facts. */
@NullMarked
package io.deliverygate.rules.done;

import org.jspecify.annotations.NullMarked;
