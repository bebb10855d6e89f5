/**
 * Finds out what kind of project lies in a folder, and what lies around and within it that its own
 * build does not tell.
 */
@NullMarked
package io.deliverygate.evidence.layout;

import org.jspecify.annotations.NullMarked;
