/**
 * What a project begins with: commented records, fitted to what it already has. Nothing that exists
 * is overwritten.
 */
@NullMarked
package io.deliverygate.evidence.start;

import org.jspecify.annotations.NullMarked;
