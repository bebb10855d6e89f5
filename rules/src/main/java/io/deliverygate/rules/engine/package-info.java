/**
 * What Drools needs around it. Enter at {@link io.deliverygate.rules.engine.RuleModels}, which
 * makes a KieBase of compiled rules; {@code OwnClassLoader} lets Drools find its services wherever
 * the product runs.
 */
@NullMarked
package io.deliverygate.rules.engine;

import org.jspecify.annotations.NullMarked;
