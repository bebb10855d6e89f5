/**
 * Finds a project's reports, has them read, and writes down for each kind of evidence and module
 * where it was looked for, what was found, and what of it is out of date.
 */
@NullMarked
package io.deliverygate.evidence.collect;

import org.jspecify.annotations.NullMarked;
