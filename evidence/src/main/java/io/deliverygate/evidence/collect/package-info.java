/**
 * Finds a project's reports, has them read, and writes down for each kind of evidence and module
 * where it was looked for, what was found, and what of it is out of date. Enter at {@link
 * io.deliverygate.evidence.collect.EvidenceCollector}, which asks the collectors in their order:
 * each goes through the modules of the {@code Survey}, finds its files, and adds facts. Coverage,
 * records, components and the state before the change have packages of their own below this one.
 *
 * <p>Where several tools write one kind of evidence, a class beside the collector chooses the
 * reader by what the file holds: {@code FindingsReader} and {@code LoadReader} here, {@code
 * CoverageFormat} in {@code coverage}, {@code ScanReader} in {@code components}.
 */
@NullMarked
package io.deliverygate.evidence.collect;

import org.jspecify.annotations.NullMarked;
