/**
 * Judges rules that come from outside before anything of them runs. Two lines of defence, both
 * lists of what is allowed: the shape of the rules as text ({@link
 * io.deliverygate.rules.trust.RuleCheck}), and every reference of the compiled classes before the
 * first of them is defined ({@link io.deliverygate.rules.trust.ClassScan}). It catches accidents
 * and known tricks. It is no sandbox: a rule may still run for ever or fill the memory.
 */
@NullMarked
package io.deliverygate.rules.trust;

import org.jspecify.annotations.NullMarked;
