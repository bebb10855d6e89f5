/**
 * Duplicated code, as CPD's XML report has it. CPD numbers all tokens of a run on one axis; a token
 * counts as duplicated once, however many duplicates cover it.
 */
@NullMarked
package io.deliverygate.evidence.cpd;

import org.jspecify.annotations.NullMarked;
