/**
 * Coverage and complexity as JaCoCo counts them: from its XML report, or from execution data and
 * class files.
 */
@NullMarked
package io.deliverygate.evidence.jacoco;

import org.jspecify.annotations.NullMarked;
