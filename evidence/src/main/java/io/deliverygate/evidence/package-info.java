/**
 * Evidence: report files, the build's layout and git, read into facts with provenance. A reader
 * never decides anything; what it cannot believe becomes a fact too.
 */
@NullMarked
package io.deliverygate.evidence;

import org.jspecify.annotations.NullMarked;
