/**
 * Where a Maven project and its modules lie: from the models of a running build, or from the
 * pom.xml files alone where no Maven runs.
 */
@NullMarked
package io.deliverygate.evidence.maven;

import org.jspecify.annotations.NullMarked;
