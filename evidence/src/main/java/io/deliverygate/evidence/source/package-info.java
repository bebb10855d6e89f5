/**
 * Which source file of the project a report speaks of, and what is source code at all.
 *
 * <p>Enter at {@link io.deliverygate.evidence.source.ModuleSources} for the files of a module, at
 * {@link io.deliverygate.evidence.source.SourceFiles} for the file behind a name in a report, at
 * {@link io.deliverygate.evidence.source.SourceEnds} for whether a report can be of the file as it
 * is, and at {@link io.deliverygate.evidence.source.TestFiles} for what is code of tests. {@code
 * Language} and {@code NoSources} say what is looked at, {@code CodeText} whether there is anything
 * to run in a file.
 */
@NullMarked
package io.deliverygate.evidence.source;

import org.jspecify.annotations.NullMarked;
