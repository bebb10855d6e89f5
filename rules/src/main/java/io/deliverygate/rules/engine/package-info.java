/** What the engine needs around it. */
@NullMarked
package io.deliverygate.rules.engine;

import org.jspecify.annotations.NullMarked;
