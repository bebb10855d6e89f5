/** Findings of static analysis, as PMD's XML report has them. */
@NullMarked
package io.deliverygate.evidence.pmd;

import org.jspecify.annotations.NullMarked;
