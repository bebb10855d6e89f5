/** Findings of static analysis, as SpotBugs's XML report has them. */
@NullMarked
package io.deliverygate.evidence.spotbugs;

import org.jspecify.annotations.NullMarked;
