/**
 * Why a rule came out as it did, in plain words. Enter at {@link
 * io.deliverygate.rules.explain.Explainer}; each section of the page is a class called {@code
 * ...Section}. {@link io.deliverygate.rules.explain.RulePage} writes the page of a rule that docs
 * and catalogue show.
 */
@NullMarked
package io.deliverygate.rules.explain;

import org.jspecify.annotations.NullMarked;
