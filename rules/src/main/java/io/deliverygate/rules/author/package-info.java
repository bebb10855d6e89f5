/**
 * What architects write, made into DRL that the compiler takes, with a way back to what they wrote:
 * decision tables (xlsx and csv, Drools' own format) and sentences (dslr with dsl) beside DRL
 * itself. Nothing here compiles or runs a rule.
 */
@NullMarked
package io.deliverygate.rules.author;

import org.jspecify.annotations.NullMarked;
