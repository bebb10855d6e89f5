/**
 * DRL as text, and the way to the compiler: one home for both, which all who read rules ask. {@link
 * io.deliverygate.rules.drl.DrlText} tells code from what is quoted or commented out; {@link
 * io.deliverygate.rules.drl.DrlFile} is a file as Drools' own parser reads it, once; {@link
 * io.deliverygate.rules.drl.DrlRule} is one rule or query in it, with its place, what it says of
 * itself and what it looks at; {@link io.deliverygate.rules.drl.DrlCompiler} is the one place that
 * compiles. Nothing here judges rules.
 */
@NullMarked
package io.deliverygate.rules.drl;

import org.jspecify.annotations.NullMarked;
