/** The arithmetic of the debt gate: what fixing takes, and what building the code base took. */
@NullMarked
package io.deliverygate.rules.debt;

import org.jspecify.annotations.NullMarked;
