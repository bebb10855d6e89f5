/**
 * What the gate go-live derives from facts before its rules look at it: dates around the release,
 * runs of the load test, components and their licences, approvals.
 */
@NullMarked
package io.deliverygate.rules.golive;

import org.jspecify.annotations.NullMarked;
