/**
 * Writers from a verdict, and from nothing else, to what people and machines read. Enter at {@link
 * io.deliverygate.report.Reports}, which writes all formats, {@code verdict.json} last; {@link
 * io.deliverygate.report.ConsoleReport} is what is printed. Texts of foreign origin pass {@code
 * SafeText} on their way into a {@code Shown...} record, and the escaping of their format on the
 * way out.
 */
@NullMarked
package io.deliverygate.report;

import org.jspecify.annotations.NullMarked;
