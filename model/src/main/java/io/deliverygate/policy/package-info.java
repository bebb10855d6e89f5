/**
 * Policy: which gates count, which evidence is expected, and the parameters that rules compare
 * with.
 */
@NullMarked
package io.deliverygate.policy;

import org.jspecify.annotations.NullMarked;
