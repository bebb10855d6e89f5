/**
 * Finds a project's reports, has them read, and writes down for each kind of evidence and module
 * where it was looked for, what was found, and what of it is out of date. Enter at {@link
 * io.deliverygate.evidence.collect.EvidenceCollector}, which asks the collectors in their order:
 * each goes through the modules of the {@code Survey}, finds its files, and adds facts. Coverage,
 * records, components and the state before the change have packages of their own below this one.
 */
@NullMarked
package io.deliverygate.evidence.collect;

import org.jspecify.annotations.NullMarked;
