/**
 * Facts and policy in, verdict out. Enter at {@link io.deliverygate.rules.evaluate.Evaluator}: for
 * each gate a {@code GateRun} puts the facts that matter into sessions, one a {@code Part}; {@code
 * EvidenceState} says whether what a rule needs can be believed; {@code Judgement} makes of what
 * the rules found their verdicts; {@code LeastShare} misses evidence where few rules of a gate had
 * anything to judge; {@code GateFold} makes of these the verdict of the gate, and marks what is in
 * shadow.
 */
@NullMarked
package io.deliverygate.rules.evaluate;

import org.jspecify.annotations.NullMarked;
