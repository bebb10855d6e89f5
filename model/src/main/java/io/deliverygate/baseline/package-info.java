/**
 * Baselines: the accepted state of a gate as text that people review, how it compares with what is
 * found now, and how two of them merge.
 */
@NullMarked
package io.deliverygate.baseline;

import org.jspecify.annotations.NullMarked;
