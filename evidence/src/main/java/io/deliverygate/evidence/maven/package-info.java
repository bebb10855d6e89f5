/**
 * Where a Maven project and its modules lie: from the models of a running build, or from the
 * pom.xml files alone where no Maven runs.
 *
 * <p>The files are parsed by {@code maven-model} and joined here, not by {@code
 * maven-model-builder}: that one builds nothing where a parent or an imported BOM is not at hand,
 * while these readers say what is unknown and go on. Tried on Dropwizard Metrics 4.2.28 without a
 * network, it gave models of 7 of its 40 files; where all were at hand it took 1.7 to 3.6 times as
 * long in a new JVM (sample project, Commons RNG).
 */
@NullMarked
package io.deliverygate.evidence.maven;

import org.jspecify.annotations.NullMarked;
