/**
 * Facts and policy in, verdict out: the rule base, compiled when this module is built, and its
 * evaluator. Every gate is a KieBase of its own, because Drools 10.0 to 10.2 lose activations
 * between packages of one base (apache/incubator-kie issue 7115). Nothing outside this module sees
 * Drools.
 */
@NullMarked
package io.deliverygate.rules;

import org.jspecify.annotations.NullMarked;
