/** Mutation scores, as PIT's XML report has them. */
@NullMarked
package io.deliverygate.evidence.pit;

import org.jspecify.annotations.NullMarked;
