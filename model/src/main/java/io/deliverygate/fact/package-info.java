/**
 * Facts: immutable, non-null records in the field's words, and the snapshot that holds a set of
 * them.
 */
@NullMarked
package io.deliverygate.fact;

import org.jspecify.annotations.NullMarked;
