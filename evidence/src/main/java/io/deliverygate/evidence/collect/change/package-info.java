/**
 * The state before the change that is judged: {@code BaseState} has everything found that judged
 * there ({@code BaseJudges}: policies, packs and rules) and compared what records and baselines
 * said with what they say now ({@code BaseComparison}). It tells facts; whether something is a
 * loosening others decide.
 */
@NullMarked
package io.deliverygate.evidence.collect.change;

import org.jspecify.annotations.NullMarked;
