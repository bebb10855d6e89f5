/**
 * The revision that is judged, from git: read only, with no program run, no hook, no network, and
 * nothing written anywhere.
 */
@NullMarked
package io.deliverygate.evidence.git;

import org.jspecify.annotations.NullMarked;
