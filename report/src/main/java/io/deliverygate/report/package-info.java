/**
 * Writers of what people and machines read, from a verdict and from nothing else. Enter at {@link
 * io.deliverygate.report.Reports}, which writes all formats, {@code verdict.json} last; {@link
 * io.deliverygate.report.ConsoleReport} is what is printed. What they show is decided in {@link
 * io.deliverygate.verdict.view}, where every text is made safe; they add the escaping of their
 * format. The templates of the two pages lie in {@code src/main/jte}, a folder each, beside what
 * they share.
 */
@NullMarked
package io.deliverygate.report;

import org.jspecify.annotations.NullMarked;
