/** Coverage as the tools around gcov and JavaScript's write it: LCOV's tracefiles. */
@NullMarked
package io.deliverygate.evidence.lcov;

import org.jspecify.annotations.NullMarked;
