/**
 * Test results, as Surefire, Failsafe and the many tools that write the same XML have them, and the
 * traces that a crashed test run leaves beside them.
 */
@NullMarked
package io.deliverygate.evidence.surefire;

import org.jspecify.annotations.NullMarked;
