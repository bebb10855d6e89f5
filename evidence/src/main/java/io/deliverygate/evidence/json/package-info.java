/** Reads JSON reports in one pass, within limits. */
@NullMarked
package io.deliverygate.evidence.json;

import org.jspecify.annotations.NullMarked;
