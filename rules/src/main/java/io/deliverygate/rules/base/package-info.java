/**
 * All rules of one run. Enter at {@link io.deliverygate.rules.base.ProjectRules}, which adds a
 * project's own rules and packs to the shipped ones ({@code ShippedRules}, compiled when this
 * module is built; {@code PackRules}, compiled when they are asked for); out comes a {@link
 * io.deliverygate.rules.base.RuleBase} with, for each {@link io.deliverygate.rules.base.Gate}, its
 * {@link io.deliverygate.rules.base.RuleSet}s and the {@link io.deliverygate.rules.base.RuleCard}s
 * of its rules.
 *
 * <p>Every gate is a KieBase of its own, because Drools 10.0 to 10.2 lose activations between
 * packages of one base (apache/incubator-kie issue 7115). Nothing outside this module sees Drools.
 */
@NullMarked
package io.deliverygate.rules.base;

import org.jspecify.annotations.NullMarked;
