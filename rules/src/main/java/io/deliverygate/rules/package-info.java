/**
 * What DRL calls, and nothing else: the public ground of every rule, shipped or of other people. A
 * rule reports with {@link io.deliverygate.rules.Reporting#breach}, which gives a {@link
 * io.deliverygate.rules.Found} to say more of; {@link io.deliverygate.rules.Percent}, {@link
 * io.deliverygate.rules.Rate}, {@link io.deliverygate.rules.Span} and their like compute exactly.
 *
 * <p>The floors above, none of which knows the one above it: {@code drl} reads the text of rules;
 * {@code trust} and {@code author} judge and translate what comes from outside, {@code pack} finds
 * it; {@code engine} gives Drools what it needs around it; {@code base} compiles and keeps all
 * rules of a run; {@code waiver} excuses breaches; {@code change} compares the rules with those at
 * the base; {@code evaluate} turns facts and policy into a verdict; {@code explain}, {@code lint},
 * {@code mutation} and {@code kit} are for those who write rules. The packages {@code debt} to
 * {@code sequence} hold the arithmetic of the gates of the same names.
 */
@NullMarked
package io.deliverygate.rules;

import org.jspecify.annotations.NullMarked;
