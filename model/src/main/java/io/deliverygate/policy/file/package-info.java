/**
 * Policies as files. Enter at {@link io.deliverygate.policy.file.PolicyFile}: each section reads
 * its part, {@code TableReader} and {@code CsvTable} the table of parameters, {@code LockReader}
 * what later layers may only tighten.
 */
@NullMarked
package io.deliverygate.policy.file;

import org.jspecify.annotations.NullMarked;
