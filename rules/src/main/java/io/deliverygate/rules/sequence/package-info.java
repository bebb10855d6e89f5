/**
 * What the sequence gate concludes about the steps of an initiative on its way to a verdict: which
 * have begun and ended, what they wait for, and what is possible or due next.
 */
@NullMarked
package io.deliverygate.rules.sequence;

import org.jspecify.annotations.NullMarked;
