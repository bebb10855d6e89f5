/**
 * What reports on coverage have in common that tell of source files and not of classes.
 *
 * <p>Readers of LCOV and Cobertura enter at {@link io.deliverygate.evidence.coverage.CoveredFiles}:
 * it finds the file behind each path ({@code ReportedPath}, {@code OtherCheckout}) and puts
 * together a {@code CoveredFile}. {@link io.deliverygate.evidence.coverage.OtherStates} then names
 * those whose reports were made of another text of the file.
 */
@NullMarked
package io.deliverygate.evidence.coverage;

import org.jspecify.annotations.NullMarked;
