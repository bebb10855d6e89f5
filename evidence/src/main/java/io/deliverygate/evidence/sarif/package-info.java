/**
 * Findings of static analysis, as SARIF 2.1.0 has them: the format that many tools share.
 *
 * <p>Enter at {@link io.deliverygate.evidence.sarif.SarifReader}: each {@code Run} is read to its
 * end, since rules and folders may stand behind the results; then {@code RunFindings} looks up the
 * rule and the file of each {@code Result}.
 */
@NullMarked
package io.deliverygate.evidence.sarif;

import org.jspecify.annotations.NullMarked;
