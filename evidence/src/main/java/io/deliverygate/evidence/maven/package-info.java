/**
 * Where a Maven project and its modules lie: from the models of a running build, or from the
 * pom.xml files alone where no Maven runs.
 *
 * <p>The files are parsed by {@code maven-model} and joined here, not by {@code
 * maven-model-builder}: that one gives no model where a parent or an imported BOM is not at hand,
 * while these readers say what is unknown and go on. Tried with an empty local repository it gave
 * models of none of the sample project's 4 files, none of Commons RNG's 7 and 30 of Dropwizard
 * Metrics' 38; where all was at hand, it took 1.3 to 2.1 times as long in a new JVM (medians of
 * five, these three and Commons Numbers).
 */
@NullMarked
package io.deliverygate.evidence.maven;

import org.jspecify.annotations.NullMarked;
