/** Findings of static analysis, as SARIF 2.1.0 has them: the format that many tools share. */
@NullMarked
package io.deliverygate.evidence.sarif;

import org.jspecify.annotations.NullMarked;
