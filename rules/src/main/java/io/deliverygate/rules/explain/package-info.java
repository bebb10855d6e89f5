/** Why a rule came out as it did, in plain words. */
@NullMarked
package io.deliverygate.rules.explain;

import org.jspecify.annotations.NullMarked;
