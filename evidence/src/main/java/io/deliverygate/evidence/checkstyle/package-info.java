/** Findings of static analysis, as Checkstyle's XML report has them. */
@NullMarked
package io.deliverygate.evidence.checkstyle;

import org.jspecify.annotations.NullMarked;
