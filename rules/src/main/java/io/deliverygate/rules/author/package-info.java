/**
 * What architects write, made into DRL that the compiler takes, with a way back to what they wrote:
 * decision tables (xlsx and csv, Drools' own format) and sentences (dslr with dsl) beside DRL
 * itself. Enter at {@link io.deliverygate.rules.author.AuthoredRules}, which takes the files of one
 * gate; {@code DecisionTable} and {@code SentenceRules} make DRL of the two other forms, {@code
 * CompileErrors} and {@code OriginalText} lead back. Nothing here compiles or runs a rule.
 *
 * <p>One large package: classes called {@code Table...} are of tables, {@code Sentence...} of
 * sentences, {@code Compile...} of complaints; all share places and problems.
 */
@NullMarked
package io.deliverygate.rules.author;

import org.jspecify.annotations.NullMarked;
