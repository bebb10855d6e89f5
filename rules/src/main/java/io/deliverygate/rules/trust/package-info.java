/**
 * Judges rules that come from outside before anything of them runs. Enter at {@link
 * io.deliverygate.rules.trust.TrustedCompiler}. Two lines of defence, both lists of what is allowed
 * ({@code allowed.txt}): the rules as text ({@link io.deliverygate.rules.trust.RuleCheck} and the
 * other checks, one for each part of a file), and every reference of the compiled classes before
 * the first of them is defined ({@link io.deliverygate.rules.trust.ClassScan}). It catches
 * accidents and known tricks. It is no sandbox: a rule may still run for ever or fill the memory.
 *
 * <p>One large package, so that no part of the judgement can be used without the others.
 */
@NullMarked
package io.deliverygate.rules.trust;

import org.jspecify.annotations.NullMarked;
